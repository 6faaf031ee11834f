"""Where a buyer is from, by every kind of evidence, and what is said of it."""

import pytest

from desktop.rooms.countries import country_code
from desktop.rooms.events import Home
from desktop.rooms.origin import HomeMarket, Traces, judge_origin

CHINA = HomeMarket("CN")

BY_COUNTRY: list[tuple[str, Home, str]] = [
    ("MX", "overseas", "MX"),
    ("mx", "overseas", "MX"),
    (" mx ", "overseas", "MX"),
    ("CN", "domestic", "CN"),
    ("cn", "domestic", "CN"),
    ("CHN", "domestic", "CN"),
    ("China", "domestic", "CN"),
    ("中国", "domestic", "CN"),
    ("中國", "domestic", "CN"),
    ("P.R. China", "domestic", "CN"),
    ("mainland china", "domestic", "CN"),
    ("中国大陆", "domestic", "CN"),
    ("UK", "overseas", "GB"),
    ("uk", "overseas", "GB"),
    ("U.K.", "overseas", "GB"),
    ("GB", "overseas", "GB"),
    ("GBR", "overseas", "GB"),
    ("Great Britain", "overseas", "GB"),
    ("england", "overseas", "GB"),
    ("英国", "overseas", "GB"),
    ("英國", "overseas", "GB"),
    ("USA", "overseas", "US"),
    ("U.S.A.", "overseas", "US"),
    ("United States of America", "overseas", "US"),
    ("美国", "overseas", "US"),
    ("Estados Unidos", "overseas", "US"),
    ("México", "overseas", "MX"),
    ("mexico", "overseas", "MX"),
    ("墨西哥", "overseas", "MX"),
    ("Turkey", "overseas", "TR"),
    ("Türkiye", "overseas", "TR"),
    ("土耳其", "overseas", "TR"),
    ("South Korea", "overseas", "KR"),
    ("Republic of Korea", "overseas", "KR"),
    ("Russian Federation", "overseas", "RU"),
    ("Viet Nam", "overseas", "VN"),
    ("vietnam", "overseas", "VN"),
    ("UAE", "overseas", "AE"),
    ("阿联酋", "overseas", "AE"),
    ("Côte d'Ivoire", "overseas", "CI"),
    ("Ivory Coast", "overseas", "CI"),
    ("Brasil", "overseas", "BR"),
    ("España", "overseas", "ES"),
    ("EL", "overseas", "GR"),
    ("Holland", "overseas", "NL"),
    ("XK", "overseas", "XK"),
    ("HK", "overseas", "HK"),
    ("Hong Kong", "overseas", "HK"),
    ("香港", "overseas", "HK"),
    ("中国香港", "overseas", "HK"),
    ("Macau", "overseas", "MO"),
    ("Taiwan", "overseas", "TW"),
    ("台灣", "overseas", "TW"),
    ("", "unknown", ""),
    ("Atlantis", "unknown", ""),
    ("EU", "unknown", ""),
    ("ZZ", "unknown", ""),
    ("001", "unknown", ""),
    ("<b>MX</b>", "unknown", ""),
]

BY_OTHER_TRACES: list[tuple[Traces, Home, str]] = [
    (Traces(phone="+52 55 1234 5678"), "overseas", "MX"),
    (Traces(phone="0052 55 1234 5678"), "overseas", "MX"),
    (Traces(phone="+86 138 1234 5678"), "domestic", "CN"),
    (Traces(phone="0086-13812345678"), "domestic", "CN"),
    (Traces(phone="+1 604 555 0123"), "overseas", "CA"),
    (Traces(phone="+1 999 999 9999"), "overseas", ""),
    (Traces(phone="+44 20 7123 4567"), "overseas", "GB"),
    (Traces(phone="+852 2123 4567"), "overseas", "HK"),
    (Traces(phone="+870 773 111 632"), "unknown", ""),
    (Traces(phone="13812345678"), "unknown", ""),
    (Traces(phone="call me"), "unknown", ""),
    (Traces(phone="+"), "unknown", ""),
    (Traces(phone="+" + "9" * 300), "unknown", ""),
    (Traces(email="diego@casaverde.com.mx"), "overseas", "MX"),
    (Traces(email="anna@firma.de"), "overseas", "DE"),
    (Traces(email="li@factory.com.cn"), "domestic", "CN"),
    (Traces(email="12345@QQ.com"), "domestic", "CN"),
    (Traces(email="someone@gmail.com"), "unknown", ""),
    (Traces(email="dev@startup.io"), "unknown", ""),
    (Traces(email="a@b.eu"), "unknown", ""),
    (Traces(email="not an address"), "unknown", ""),
    (Traces(email="@"), "unknown", ""),
    (Traces(email="a@firma.co"), "unknown", ""),
    (Traces(email="a@firma.com.co"), "overseas", "CO"),
    (Traces(url="https://www.shop.co.uk/about"), "overseas", "GB"),
    (Traces(url="shop.fr"), "overseas", "FR"),
    (Traces(url="https://магазин.рф"), "overseas", "RU"),
    (Traces(url="https://xn--80aaxitdbjk.xn--p1ai/"), "overseas", "RU"),
    (Traces(url="https://例子.中国"), "domestic", "CN"),
    (Traces(url="http://[::1"), "unknown", ""),
    (Traces(url="https://shop.com"), "unknown", ""),
    (Traces(languages=("es",)), "unknown", ""),
    (Traces(languages=("zh",)), "unknown", ""),
    (Traces(country="MX", phone="+8613812345678"), "overseas", "MX"),
    (Traces(country="CN", email="a@firma.de"), "domestic", "CN"),
    (Traces(phone="+1 999 999 9999", email="a@shop.ca"), "overseas", "CA"),
]


@pytest.mark.parametrize(("country", "home", "code"), BY_COUNTRY)
def test_the_platforms_country_is_read_in_any_spelling(country: str, home: Home, code: str) -> None:
    assert country_code(country) == code
    assert judge_origin(Traces(country=country), CHINA).home == home


@pytest.mark.parametrize(("traces", "home", "code"), BY_OTHER_TRACES, ids=str)
def test_phone_mail_and_site_decide_when_the_platform_does_not(traces: Traces, home: Home, code: str) -> None:
    origin = judge_origin(traces, CHINA)
    assert (origin.home, origin.country) == (home, code)


def test_a_contradiction_is_named_strongest_first() -> None:
    origin = judge_origin(Traces(country="MX", phone="+8613812345678", languages=("zh",)), CHINA)
    assert origin.reasons == (
        "the platform says Mexico",
        "phone +86 is China",
        "writes Chinese",
    )


def test_the_reasons_are_told_in_chinese_too() -> None:
    origin = judge_origin(Traces(country="MX", email="12345@qq.com"), CHINA, "zh")
    assert origin.reasons == ("平台标注：墨西哥", "邮箱 qq.com 是中国的服务商")


def test_a_language_alone_is_named_as_no_proof() -> None:
    reasons = judge_origin(Traces(languages=("es", "pt")), CHINA).reasons
    assert reasons[-1] == "writes Spanish, Portuguese, which alone proves nothing"


def test_without_evidence_the_reason_says_so() -> None:
    assert judge_origin(Traces(), CHINA).reasons == ("no country, phone, e-mail or site was given",)


@pytest.mark.parametrize("code", ["HK", "MO", "TW"])
def test_the_rep_decides_what_counts_as_home_and_the_label_stays_neutral(code: str) -> None:
    wide = HomeMarket("CN", also_domestic=("HK", "MO", "TW"))
    assert judge_origin(Traces(country=code), CHINA).home == "overseas"
    assert judge_origin(Traces(country=code), wide).home == "domestic"
    assert "country/region: " in judge_origin(Traces(country=code), wide).reasons[0]


def test_another_home_market_turns_the_verdict() -> None:
    mexico = HomeMarket("MX")
    assert judge_origin(Traces(country="MX"), mexico).home == "domestic"
    assert judge_origin(Traces(country="CN"), mexico).home == "overseas"


def test_a_shared_prefix_that_includes_home_proves_nothing() -> None:
    assert judge_origin(Traces(phone="+1 999 999 9999"), HomeMarket("US")).home == "unknown"
