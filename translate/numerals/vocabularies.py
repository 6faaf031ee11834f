"""Number words of the languages that put them together word by word: English, Spanish, Portuguese, French, German,
Russian, Arabic. Letters are compared without Arabic vowel signs and with e for ё."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`atoms` add up, `scales` multiply; `links` stand between them, `points` begin a fraction said digit by digit."""

    atoms: Mapping[str, int]
    scales: Mapping[str, int]
    links: frozenset[str]
    points: frozenset[str]
    half: re.Pattern[str]
    """Behind a number it adds a half."""
    unsure: frozenset[str] = frozenset()
    """Words that mean something else as well when they stand alone."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    compound: str = ""
    """A scale that is written together with what it multiplies, as in zweitausendfünfhundert."""
    bare_scales: frozenset[str] = frozenset()
    """Scales that stand for one of themselves: mil is 1,000, but "thousand" alone is no number."""


def counted(words: str, first: int = 1, step: int = 1) -> dict[str, int]:
    """`words` with their numbers, `first`, `first + 1`, ... times `step`; forms of one number are parted by /."""
    return {
        form: (first + place) * step for place, word in enumerate(words.split()) for form in word.split("/")
    }


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


ENGLISH = Vocabulary(
    counted(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen",
        0,
    )
    | counted("twenty thirty forty/fourty fifty sixty seventy eighty ninety", 2, 10)
    | {"both": 2},
    {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9},
    frozenset(("and",)),
    frozenset(("point",)),
    _pattern(r"\s+and\s+a\s+half\b"),
    frozenset(("one", "zero", "both")),
    counted(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth"
    )
    | {"twentieth": 20, "thirtieth": 30},
)
SPANISH = Vocabulary(
    counted(
        "cero uno/un/una/primero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        "dieciséis/dieciseis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna/veintiun "
        "veintidós/veintidos veintitrés/veintitres veinticuatro veinticinco veintiséis/veintiseis veintisiete "
        "veintiocho veintinueve",
        0,
    )
    | counted("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 3, 10)
    | counted(
        "cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas "
        "quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas "
        "novecientos/novecientas",
        1,
        100,
    )
    | {"ambos": 2, "ambas": 2},
    {"mil": 1_000, "millón": 10**6, "millon": 10**6, "millones": 10**6},
    frozenset(("y",)),
    frozenset(("coma", "punto")),
    _pattern(r"\s+y\s+medi[oa]\b"),
    frozenset(("uno", "un", "una", "cero", "primero", "ambos", "ambas")),
    bare_scales=frozenset(("mil",)),
)
PORTUGUESE = Vocabulary(
    counted(
        "zero um/uma/primeiro dois/duas três/tres quatro cinco seis sete oito nove dez onze doze treze "
        "catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove",
        0,
    )
    | counted("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 2, 10)
    | counted(
        "cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas "
        "seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas",
        1,
        100,
    )
    | {"ambos": 2, "ambas": 2},
    {"mil": 1_000, "milhão": 10**6, "milhao": 10**6, "milhões": 10**6, "milhoes": 10**6},
    frozenset(("e",)),
    frozenset(("vírgula", "virgula", "ponto")),
    _pattern(r"\s+e\s+mei[oa]\b"),
    frozenset(("um", "uma", "zero", "primeiro", "ambos", "ambas")),
    bare_scales=frozenset(("mil",)),
)
FRENCH = Vocabulary(
    counted(
        "zéro un/une/premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
        0,
    )
    | counted("vingt/vingts trente quarante cinquante soixante septante octante/huitante nonante", 2, 10),
    {
        "cent": 100, "cents": 100, "mille": 1_000, "million": 10**6, "millions": 10**6,
        "milliard": 10**9, "milliards": 10**9,
    },
    frozenset(("et",)),
    frozenset(("virgule", "point")),
    _pattern(r"\s+et\s+demie?\b"),
    frozenset(("un", "une", "neuf", "zéro", "premier")),
    bare_scales=frozenset(("cent", "mille")),
)  # fmt: skip
_GERMAN_ONES = "ein zwei drei vier fünf sechs sieben acht neun"
_GERMAN_TENS = "zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig"


def _german() -> dict[str, int]:
    """Every number below a thousand, each one word."""
    small = counted(
        "null eins/ein/eine/einen/einem/einer zwei/zwo drei vier fünf sechs sieben acht neun zehn elf zwölf "
        "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
        0,
    )
    tens = counted(_GERMAN_TENS, 2, 10)
    ones = counted(_GERMAN_ONES)
    small |= tens | {f"{one}und{ten}": a + b for one, a in ones.items() for ten, b in tens.items()}
    hundreds = {"hundert": 100} | {f"{one}hundert": 100 * value for one, value in ones.items()}
    rest = {word: value for word, value in small.items() if value}
    both = {
        hundred + link + word: a + b
        for hundred, a in hundreds.items()
        for word, b in rest.items()
        for link in ("", "und")
    }
    return small | hundreds | both | {"beide": 2, "beiden": 2}


GERMAN = Vocabulary(
    _german(),
    {"tausend": 1_000, "million": 10**6, "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9},
    frozenset(),
    frozenset(("komma",)),
    _pattern(r"(?:\s+und\s+ein(?:e|en)?\s+halbe?[rsn]?\b|einhalb\b)"),
    frozenset(("ein", "eine", "einen", "einem", "einer", "eins", "null", "beide", "beiden")),
    compound="tausend",
    bare_scales=frozenset(("tausend",)),
)
RUSSIAN = Vocabulary(
    counted(
        "ноль один/одна/одно/одного/одной/одну/одном два/две/двух/двум/двумя три/трех/трем/тремя "
        "четыре/четырех/четырем пять/пяти/пятью шесть/шести/шестью семь/семи/семью восемь/восьми/восемью "
        "девять/девяти/девятью десять/десяти/десятью одиннадцать/одиннадцати двенадцать/двенадцати "
        "тринадцать/тринадцати четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати "
        "семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати",
        0,
    )
    | counted(
        "двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти "
        "семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста",
        2,
        10,
    )
    | counted(
        "сто/ста двести/двухсот триста/трехсот четыреста/четырехсот пятьсот/пятисот шестьсот/шестисот "
        "семьсот/семисот восемьсот/восьмисот девятьсот/девятисот",
        1,
        100,
    )
    | {"оба": 2, "обе": 2, "обоих": 2},
    {
        form: value
        for forms, value in (
            ("тысяча тысячи тысяч тысячу тысячам тысячами тыс", 1_000),
            ("миллион миллиона миллионов млн", 10**6),
            ("миллиард миллиарда миллиардов млрд", 10**9),
        )
        for form in forms.split()
    },
    frozenset(),
    frozenset(("запятая",)),
    _pattern(r"\s+с\s+половиной\b"),
    frozenset(("один", "одна", "одно", "одного", "одной", "одну", "одном", "ноль", "оба", "обе", "обоих")),
    bare_scales=frozenset(("тысяча", "тысячу")),
)
ARABIC = Vocabulary(
    counted(
        "صفر واحد/واحده/احد/احدي اثنان/اثنين/اثنتان/اثنتين/اثنا/اثني ثلاثه/ثلاث اربعه/اربع خمسه/خمس سته/ست سبعه/سبع "
        "ثمانيه/ثماني/ثمان تسعه/تسع عشره/عشر",
        0,
    )
    | counted(
        "عشرون/عشرين ثلاثون/ثلاثين اربعون/اربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين",
        2,
        10,
    )
    | counted(
        "مئه/مائه مئتان/مئتين/مائتان/مائتين ثلاثمئه/ثلاثمائه اربعمئه/اربعمائه خمسمئه/خمسمائه ستمئه/ستمائه "
        "سبعمئه/سبعمائه ثمانمئه/ثمانمائه/ثمانيمئه تسعمئه/تسعمائه",
        1,
        100,
    )
    | {"الفان": 2_000, "الفين": 2_000, "مليونان": 2 * 10**6, "مليونين": 2 * 10**6},
    {"الف": 1_000, "الاف": 1_000, "الفا": 1_000, "مليون": 10**6, "ملايين": 10**6, "مليونا": 10**6},
    frozenset(("و",)),
    frozenset(("فاصله",)),
    _pattern(r"\s+ونصف"),
    frozenset(("واحد", "واحده", "احد", "احدي", "صفر")),
    bare_scales=frozenset(("الف", "مليون")),
)
VOCABULARIES: Mapping[str, Vocabulary] = {
    "en": ENGLISH, "es": SPANISH, "pt": PORTUGUESE, "pb": PORTUGUESE, "fr": FRENCH, "de": GERMAN,
    "ru": RUSSIAN, "ar": ARABIC,
}  # fmt: skip
