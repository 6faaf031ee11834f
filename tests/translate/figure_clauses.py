"""Clauses of trade talk in eight languages: the kinds of their figures, then one line a language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clause:
    """`texts` by language, with a {} for each figure of `kinds`."""

    kinds: tuple[str, ...]
    texts: dict[str, str]


_TEXT = """
kinds price
en it is {} per piece
es cuesta {} por pieza
zh 每件{}
pt custa {} por peça
fr le prix est de {}
de der Preis ist {}
ru цена {}
ar السعر {}

kinds quantity price
en for {} pieces we say {}
es para {} piezas decimos {}
zh {}件的话是{}
pt para {} peças dizemos {}
fr pour {} pièces nous disons {}
de für {} Stück sagen wir {}
ru за {} штук мы просим {}
ar لعدد {} قطعة نقول {}

kinds days
en the lead time is {} days
es el plazo de entrega es de {} días
zh 交货期{}天
pt o prazo é de {} dias
fr le délai est de {} jours
de die Lieferzeit ist {} Tage
ru срок {} дней
ar المدة {} يوما

kinds days days
en it takes {} to {} days
es tarda de {} a {} días
zh 需要{}到{}天
pt leva de {} a {} dias
fr il faut de {} à {} jours
de es dauert {} bis {} Tage
ru нужно от {} до {} дней
ar يستغرق من {} إلى {} يوما

kinds percent
en we ask for a deposit of {}
es pedimos un depósito del {}
zh 定金是{}
pt pedimos um sinal de {}
fr nous demandons un acompte de {}
de wir verlangen eine Anzahlung von {}
ru предоплата {}
ar نطلب عربونا {}

kinds date
en please order before {}
es por favor pida antes de {}
zh 请在{}前下单
pt peça antes de {}
fr commandez avant {}
de bestellen Sie vor dem {}
ru закажите до {}
ar اطلب قبل {}

kinds clock
en we close at {}
es cerramos a las {}
zh 我们{}下班
pt fechamos às {}
fr nous fermons à {}
de wir schließen um {}
ru мы закрываемся в {}
ar نغلق في {}

kinds weight
en one carton weighs {} kg
es una caja pesa {} kg
zh 一箱重{}公斤
pt uma caixa pesa {} kg
fr un carton pèse {} kg
de ein Karton wiegt {} kg
ru коробка весит {} кг
ar وزن الكرتون {} كجم

kinds volume
en it holds {} ml
es tiene {} ml
zh 容量{}毫升
pt tem {} ml
fr il contient {} ml
de es fasst {} ml
ru объем {} мл
ar السعة {} مل

kinds code quantity
en of the {} we have {} units
es del {} tenemos {} unidades
zh {}有{}件
pt do {} temos {} unidades
fr du {} nous avons {} unités
de vom {} haben wir {} Stück
ru модели {} есть {} штук
ar من {} لدينا {} وحدة

kinds discount
en you get {} off
es hay {} de descuento
zh 现在打{}
pt há {} de desconto
fr il y a {} de remise
de es gibt {} Rabatt
ru скидка {}
ar خصم {}

kinds length
en the cable is {} long
es el cable mide {}
zh 线长{}
pt o cabo tem {}
fr le câble fait {}
de das Kabel ist {} lang
ru длина {}
ar الطول {}

kinds yuan
en in China it is {}
es en China son {}
zh 国内卖{}
pt na China são {}
fr en Chine c'est {}
de in China sind es {}
ru в Китае {}
ar في الصين {}

kinds count
en we have {} colors
es hay {} colores
zh 有{}种颜色
pt há {} cores
fr il y a {} couleurs
de es gibt {} Farben
ru есть {} цветов
ar لدينا {} ألوان

kinds
en thank you for a moment of your time
es muchas gracias por su tiempo
zh 谢谢大家
pt muito obrigado pelo seu tempo
fr merci de votre attention
de vielen Dank für Ihre Zeit
ru спасибо за внимание
ar شكرا لكم
"""


def _clause(block: str) -> Clause:
    first, *lines = block.strip().splitlines()
    return Clause(tuple(first.split()[1:]), dict(line.split(" ", 1) for line in lines))


CLAUSES = tuple(_clause(block) for block in _TEXT.split("\n\n"))
