"""Signs and words by which a number is known as money, percent, a length of time or a measure, in nine languages."""

import re
from dataclasses import dataclass

BEFORE_NUMBER = frozenset(("en", "zh", "zt", "ja", "ko", "ar"))
"""Languages that write the ISO code of a currency before the number."""


@dataclass(frozen=True, slots=True)
class Currency:
    """`code` is ISO 4217, or PESO where the word does not say whose pesos."""

    code: str
    before: re.Pattern[str]
    after: re.Pattern[str]


_SIGN_WORDS = {"CNY": "|人民币", "USD": "|美元|美金"}
"""Chinese words that may stand before the number like a sign."""


def _currency(code: str, signs: str, words: str) -> Currency:
    signs = rf"{signs}|(?<![^\W\d_]){code}(?![^\W\d_])"
    return Currency(
        code,
        re.compile(rf"(?:{signs}{_SIGN_WORDS.get(code, '')})\s?$", re.IGNORECASE),
        re.compile(rf"[\s-]?(?:{signs}|{words})", re.IGNORECASE),
    )


_HONG_KONG = r"Hong Kong dollars?|dólares de Hong Kong|港币|港元|гонконгск\w+ доллар\w*"
CURRENCIES = (
    _currency("HKD", r"HK\$", _HONG_KONG),
    _currency("CAD", r"(?<![A-Za-z])(?:CA|C)\$", r"Canadian dollars?|dólares canadienses|加元|加币"),
    _currency("AUD", r"(?<![A-Za-z])(?:AU|A)\$", r"Australian dollars?|dólares australianos|澳元|澳币"),
    _currency("SGD", r"(?<![A-Za-z])S\$", r"Singapore dollars?|新加坡元|新币"),
    _currency("TWD", r"NT\$", r"(?:New )?Taiwan dollars?|新台币|台币"),
    _currency("MXN", r"MX\$", r"(?:Mexican pesos?|pesos? mexicanos?)\b|墨西哥比索"),
    _currency("BRL", r"(?<![A-Za-z])R\$", r"(?:reais|reales)\b|雷亚尔"),
    _currency("PESO", r"(?!)", r"pesos?\b|比索|песо\b"),
    _currency(
        "USD",
        r"US\$|U\.S\.\$|(?<![A-Za-z])USD\$|\$",
        r"(?:(?:US|U\.S\.|American) )?dollars?\b|bucks\b|dólar(?:es)?\b(?: americanos?\b| estadounidenses?\b)?|"
        r"dolares\b|US-Dollars?\b|доллар\w*(?: США)?|دولار\w*(?: أمريكي\w*)?|美元|美金|美刀|刀(?![具片])",
    ),
    _currency("EUR", "€", r"euros?\b|евро\b|يورو\w*|欧元"),
    _currency("GBP", "£", r"(?:British )?pounds? sterling\b|British pounds?\b|libras? esterlinas?\b|英镑"),
    _currency("JPY", r"JP¥", r"yen(?:es)?\b|日元|円"),
    _currency("KRW", "₩", r"韩元"),
    _currency("INR", "₹", r"rupees?\b|rupias?\b|卢比"),
    _currency("RUB", "₽", r"рубл\w*|rublos?\b|rubles?\b|卢布"),
    _currency("AED", r"(?!)", r"dirhams?\b|dírhams?\b|迪拉姆|درهم\w*"),
    _currency("SAR", r"(?!)", r"riyals?\b|riales\b|ريال\w*"),
    _currency(
        "CNY",
        r"CN¥|(?<![A-Za-z])RMB¥?|¥",
        r"yuan(?:es|s)?\b|renminbi\b|kuai\b|юан\w*|يوان\w*|人民币|元|块钱|块(?![状体头板儿])",
    ),
)
CENTS = re.compile(
    r"\s?(?:(?:US )?cents?\b|¢|centavos?\b(?: de dólar\b)?|céntimos?\b|centimes?\b|cêntimos?\b|"
    r"цент\w*|سنت\w*|美分)",
    re.IGNORECASE,
)
CENT_LINK = re.compile(r"\s+(?:con|com)\s+|\s+|[\s,]*(?:and|y|e|et|und|и)\s+|\s+و", re.IGNORECASE)
CENT_LINK_SURE = re.compile(r"\s+(?:con|com)\s+|\s+", re.IGNORECASE)
A_DOLLAR = re.compile(r"\ban? (?P<word>(?:US )?dollar|euro)\b", re.IGNORECASE)
PERCENT = re.compile(
    r"\s?(?:%|per ?cent\b|por ?ciento\b|por ?cento\b|pour ?cent\b|Prozent\w*|процент\w*|(?:في|ب)\s?ال?م[ئا]{1,2}[ةه]|"
    r"بالم[ئا]{1,2}[ةه]|个?百分点)",
    re.IGNORECASE,
)
PERCENT_BEFORE = re.compile(r"(?:百分之|%)\s?$")
PER_MILLE_BEFORE = re.compile(r"千分之\s?$")
DISCOUNT = re.compile(r"\s?折(?!叠|[旧算腾弯断])")
TENTHS = re.compile(r"成(?![本品为立交分员功熟套型])(?P<half>半)?")
RANGE = re.compile(
    r"\s*(?:-|–|—|~|～)\s*|\s+(?:to|through|a|à|bis|até|до|or|o|ou|oder|или)\s+|\s*(?:到|至|或者?|إلى|او|أو)\s*",
    re.IGNORECASE,
)
TIMES = re.compile(r"\s*(?:[x×*]|\bby\b|\bpor\b|乘以?|\bна\b|\bpar\b|\bmal\b)\s*", re.IGNORECASE)
_UNITS = (
    ("day", r"(?:(?:working|business|calendar)[ -])?days?|días?|dias?|jours?|(?:Werk|Arbeits)?[Tt]age?n?|"
     r"(?:рабочих )?дн(?:я|ей)|день|أيام|ايام|يوما?", r"个?工作日|天"),
    ("week", r"weeks?|semanas?|semaines?|Wochen?|недел[яиьюе]\w*|أسابيع|اسابيع|أسبوعا?|اسبوعا?", r"周|个?星期|个?礼拜"),
    ("month", r"months?|mes(?:es)?|mês|mois|Monate?n?|месяц\w*|أشهر|اشهر|شهرا?|شهور", r"个月"),
    ("year", r"years?|años?|anos?|ans|années?|Jahre?n?|лет|год[аы]?|سنوات|سنة|عاما?|أعوام", r"年"),
    ("hour", r"hours?|hrs?|horas?|heures?|Stunden?|час(?:а|ов)?|ساعات|ساعة", r"个?小时|个?钟头"),
    ("minute", r"minutes?|mins?|minutos?|Minuten?|минут\w*|دقائق|دقيقة", r"分钟"),
    ("carton", r"cartons?|boxes|cajas?|caixas?|cartones|cartón|Kartons?|короб\w+|كرتون\w*|كراتين", r"箱"),
    ("pallet", r"pallets?|palets?|paletes?|паллет\w*", r"托盘|栈板"),
    ("container", r"containers?|contenedor(?:es)?|contêiner(?:es)?|контейнер\w*", r"个?货柜|个?集装箱"),
    ("color", r"colou?rs?|color(?:es)?|cores?|couleurs?|Farben?|цвет\w*|ألوان", r"种颜色|个颜色|色"),
    ("piece", r"pieces?|pcs|units?|piezas?|unidad(?:es)?|peças?|"
     r"pièces?|unités?|Stück|штук\w*|шт|قطع[ةه]?|وحد\w+", r"件|只|台"),
    ("kg", r"kg|kilos?|kilograms?|kilogramos?|quilos?|quilogramas?|кг|килограмм\w*|كجم|كيلو\w*", r"公斤|千克"),
    ("g", r"g|grams?|gram[oa]s?|грамм\w*|جرام\w*|غرام\w*", r"克"),
    ("t", r"tons?|tonnes?|toneladas?|тонн\w*", r"吨"),
    ("lb", r"lbs?|pounds?|libras?", r"磅"),
    ("mm", r"mm|millimet(?:er|re)s?|milímetros?|мм", r"毫米"),
    ("cm", r"cm|centimet(?:er|re)s?|centímetros?|см|سم", r"厘米|公分"),
    ("m3", r"m³|m3|cbm|cubic met(?:er|re)s?|metros cúbicos|м³|кубометр\w*", r"立方米?"),
    ("m2", r"m²|m2|sqm|square met(?:er|re)s?|metros (?:cuadrados|quadrados)", r"平方米|平米"),
    ("m", r"m|met(?:er|re)s?|metros?|Meter|м|метр\w*|متر\w*", r"米"),
    ("km", r"km|kilomet(?:er|re)s?|kilómetros?|quilômetros?|км", r"公里|千米"),
    ("inch", r"inch(?:es)?|pulgadas?|polegadas?|дюйм\w*|بوصة", r"英寸|寸"),
    ("ml", r"ml|milliliters?|mililitros?|мл", r"毫升"),
    ("l", r"l|lit(?:er|re)s?|litros?|л|литр\w*|لتر\w*", r"升"),
    ("mAh", r"mAh|мАч", r"毫安时?"),
    ("W", r"W|watts?|vatios?|Вт|واط", r"瓦"),
    ("kW", r"kW|kilowatts?|kilovatios?|кВт", r"千瓦"),
    ("V", r"V|volts?|voltios?|вольт\w*", r"伏"),
    ("°C", r"°\s?C|℃|degrees Celsius|gra(?:dos|us)(?: Celsius)?|градус\w*", r"摄氏度|度"),
)  # fmt: skip
_ENDS = r"(?![^\W_])"
UNIT = re.compile(
    r"[\s-]?(?:"
    + "|".join(f"(?P<u{at}>(?:{words}){_ENDS}|{signs})" for at, (_, words, signs) in enumerate(_UNITS))
    + ")",
    re.IGNORECASE,
)
COUNTER = re.compile(r"\s?[个款种套支瓶份条张批双对次倍名位项层盒袋把根块卷包打]")
"""Chinese words that show a single sign to be a number."""
DUAL = re.compile(r"(?<!\w)(?:يوم|أسبوع|اسبوع|شهر|سنت|عام|ساعت|دولار)(?:ان|ين)(?!\w)")
"""The Arabic dual: two days, two weeks."""


def unit_at(text: str, place: int) -> tuple[str, int]:
    """The unit written at `place` of `text` and where it ends; nothing and `place` if there is none."""
    found = UNIT.match(text, place)
    if not found or not found.lastgroup:
        return "", place
    return _UNITS[int(found.lastgroup[1:])][0], found.end()
