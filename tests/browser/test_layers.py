"""What stands beside the captions: themes, price, card, lower third, greeting, standby scene."""

from pathlib import Path

import pytest

from desktop.desk import Correction, OverlayCleared, OverlayHidden, PricePinned, ProductCard, ProductShown
from desktop.overlay.look import USER_THEME, Look, themes
from tests.browser.screen import Screen

pytestmark = pytest.mark.browser

PRICE = "US$2.80 / pc · 1,000 pcs · FOB Ningbo"
CARD = ProductCard("Insulated steel bottle 500 ml", "KX-420", "US$2.85 / pc", ("from 500 pcs", "FOB Ningbo"))
LONG = "W" * 100
_CONTRAST = """
const rgb = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((v) => v / 255);
const linear = (v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const light = (colour) => rgb(colour).map(linear).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
const ratio = (part) => {
  const lights = [getComputedStyle(part).color, getComputedStyle(part.parentElement).backgroundColor].map(light);
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
};
return [...document.querySelectorAll('.layer.is-shown p')].map(ratio);
"""
ALL = "?layers=captions,price,card,welcome,lower-third"


def text_of(screen: Screen, layer: str) -> str:
    """What a viewer reads in a layer; empty while it is not shown."""
    found: str = screen.run(
        "const e = document.querySelector(`.layer.${arguments[0]}.is-shown`);"
        "return e ? [...e.children].map((part) => part.textContent).join('|') : ''",
        layer,
    )
    return found.replace("\u00a0", " ")


def test_the_price_that_the_rep_pins_shows_and_goes(screen: Screen) -> None:
    screen.open()
    screen.server.publish(PricePinned(1, PRICE))
    screen.until(lambda: text_of(screen, "price") == PRICE)
    screen.server.publish(PricePinned(2, ""))
    screen.until(lambda: text_of(screen, "price") == "")


def test_the_card_shows_the_products_public_side(screen: Screen) -> None:
    screen.server.publish(ProductShown(1, CARD))
    screen.open()
    shown = "KX-420|Insulated steel bottle 500 ml|US$2.85 / pc|from 500 pcs · FOB Ningbo"
    screen.until(lambda: text_of(screen, "card") == shown)


def test_hiding_takes_everything_off_and_brings_back_what_was_pinned(screen: Screen) -> None:
    screen.server.show(Look(rep="Lin Wei"))
    screen.server.publish(PricePinned(1, PRICE))
    screen.open(ALL)
    screen.say(1, "hello")
    screen.until_shown(["hello"])
    screen.server.publish(OverlayHidden(2, True))
    layers = ("price", "lower-third", "welcome", "card")
    screen.until(lambda: not screen.lines() and not any(text_of(screen, layer) for layer in layers))
    screen.server.publish(OverlayHidden(3, False))
    screen.until(lambda: (text_of(screen, "price"), text_of(screen, "lower-third")) == (PRICE, "Lin Wei"))
    assert screen.lines() == []


def test_clearing_leaves_nothing_and_the_next_line_shows(screen: Screen) -> None:
    screen.open("?lang=source")
    screen.say(1, "oops", "and")
    screen.until_shown(["oops and"])
    screen.server.publish(OverlayCleared(1))
    screen.until_shown([])
    screen.say(1, "oops and more")
    screen.say(2, "Next.")
    screen.until_shown(["Next."])


def test_a_correction_shows_at_once_and_its_new_translation_follows(screen: Screen) -> None:
    screen.open()
    screen.say(1, "It is $2.50.")
    screen.translate(1, "es", "Son 2,50 dólares.")
    screen.until_shown(["It is $2.50.", "Son 2,50 dólares."])
    screen.server.publish(Correction(9, 1, "It is $2.80."))
    screen.until_shown(["It is $2.80."])
    screen.translate(1, "es", "Son 2,80 dólares.")
    screen.until_shown(["It is $2.80.", "Son 2,80 dólares."])
    screen.server.publish(Correction(9, 1, "", hidden=True))
    screen.until_shown([])


def test_a_corrected_line_that_had_gone_shows_again(screen: Screen) -> None:
    screen.open("?lang=source&clear_ms=700")
    screen.say(1, "It is $2.50.")
    screen.until_shown(["It is $2.50."])
    screen.until_shown([])
    screen.server.publish(Correction(9, 1, "It is $2.80."))
    screen.until_shown(["It is $2.80."])


def test_a_greeting_shows_and_holds_no_name(screen: Screen) -> None:
    screen.open(ALL)
    screen.server.show_sample_welcome()
    screen.until(lambda: text_of(screen, "welcome") == "¡Le damos la bienvenida!")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("?layers=standby", "Live in a moment|Enseguida comenzamos|直播马上开始|Everlight · Lin Wei"),
        ("?layers=standby&lang=ar", "سنبدأ بعد قليل|Everlight · Lin Wei"),
        ("?layers=standby&say=Back%20at%20%3Cb%3E9", "Back at <b>9|Everlight · Lin Wei"),
        ("?layers=standby&lang=xx", "Everlight · Lin Wei"),
    ],
)
def test_the_standby_scene_says_it_in_the_languages_of_the_room(
    screen: Screen, query: str, words: str
) -> None:
    screen.server.show(Look(rep="Lin Wei", company="Everlight"))
    screen.open(query)
    screen.until(lambda: text_of(screen, "standby") == words)


def test_the_standby_scene_stays_when_the_app_is_gone_and_a_price_does_not(screen: Screen) -> None:
    screen.server.publish(PricePinned(1, PRICE))
    screen.open("?layers=standby,price&dead_ms=1200")
    screen.until(lambda: text_of(screen, "price") == PRICE)
    screen.stop()
    screen.until(lambda: text_of(screen, "price") == "")
    assert text_of(screen, "standby")
    screen.start()
    screen.until(lambda: text_of(screen, "price") == PRICE)


@pytest.mark.parametrize(
    "query", ["?layers=", "?layers=xx", "?layers=%3Cimg%3E,price", "?theme=nope", "?theme=../x"]
)
def test_an_address_with_mistakes_does_no_harm(screen: Screen, query: str) -> None:
    screen.server.publish(PricePinned(1, PRICE))
    screen.open(query)
    screen.until(lambda: screen.run("return document.documentElement.classList.contains('is-connected')"))
    assert text_of(screen, "price") == ("" if "xx" in query else PRICE)
    assert screen.run("return document.images.length") == 0


def colour(screen: Screen) -> str:
    found: str = screen.run(
        "return getComputedStyle(document.documentElement).getPropertyValue('--text-color').trim()"
    )
    return found


def test_a_theme_chosen_in_the_app_shows_at_once_and_one_in_the_address_stays(screen: Screen) -> None:
    known = {theme.name: theme.variables["text-color"] for theme in themes()}
    screen.open()
    screen.server.show(Look(theme="paper"))
    screen.until(lambda: colour(screen) == known["paper"])
    screen.server.show(Look(theme="contrast"))
    screen.until(lambda: colour(screen) == known["contrast"])
    screen.open("?theme=paper")
    screen.until(lambda: colour(screen) == known["paper"])
    screen.server.show(Look(theme="studio"))
    screen.server.publish(PricePinned(1, PRICE))
    screen.until(lambda: text_of(screen, "price") == PRICE)
    assert colour(screen) == known["paper"]


BROKEN = [
    "} ] ) .line { color: rgb(1, 2, 3); ",
    ":root { --text-color: ; --font-size: potato; } .line { color: rgb(1, 2, 3) }",
    "</style><script>document.title = 'pwned'</script> .x {} .line { color: rgb(1, 2, 3) }",
    "@import url(http://127.0.0.1:9/x.css); .line { color: rgb(1, 2, 3); background: url(http://127.0.0.1:9/x.png) }",
    "{{{{{{{{",
    "\\",
]


@pytest.mark.parametrize("css", BROKEN)
def test_a_broken_theme_of_the_users_own_loses_its_broken_rules_and_nothing_else(
    screen: Screen, tmp_path: Path, css: str
) -> None:
    path = tmp_path / "overlay.css"
    path.write_text(css, encoding="utf-8")
    screen.use_css(path)
    screen.open(f"?lang=source&theme={USER_THEME}")
    screen.say(1, "still here")
    screen.until_shown(["still here"])
    box = screen.run("return document.querySelector('.line').getBoundingClientRect().toJSON()")
    assert box["height"] > 20
    assert box["top"] > 600
    assert screen.chrome.title == "Deskcast overlay"


def test_the_users_own_theme_is_read_again_when_the_look_is_set(screen: Screen, tmp_path: Path) -> None:
    path = tmp_path / "overlay.css"
    path.write_text(":root { --text-color: #010203 }", encoding="utf-8")
    screen.use_css(path)
    screen.server.show(Look(theme=USER_THEME))
    screen.open()
    screen.until(lambda: colour(screen) == "#010203")
    path.write_text(":root { --text-color: #040506 }", encoding="utf-8")
    screen.server.show(Look(theme=USER_THEME))
    screen.until(lambda: colour(screen) == "#040506")


def test_layers_do_not_cover_each_other_even_with_very_long_names(screen: Screen) -> None:
    screen.server.show(Look(rep=LONG, company=LONG))
    screen.server.publish(PricePinned(1, LONG))
    screen.server.publish(ProductShown(1, ProductCard(LONG, LONG, LONG, (LONG,) * 8)))
    screen.open(ALL)
    screen.say(
        1, "The price is $2.80 per piece for one thousand pieces, FOB Ningbo, and we ship it in March."
    )
    screen.translate(
        1, "es", "El precio es de 2,80 dólares por pieza para mil piezas, FOB Ningbo, y la enviamos."
    )
    screen.server.show_sample_welcome()
    screen.until(lambda: text_of(screen, "welcome") and text_of(screen, "card") and len(screen.lines()) == 4)
    overlaps = screen.run(
        "const boxes = [...document.querySelectorAll('.layer.is-shown, .block.has-text')]"
        ".map((e) => [e.className, e.getBoundingClientRect()]);"
        "const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;"
        "const found = [];"
        "boxes.forEach(([one, a], i) => boxes.slice(i + 1).forEach(([other, b]) =>"
        " { if (meet(a, b)) found.push([one, other]) }));"
        "return found"
    )
    assert overlaps == []


@pytest.mark.parametrize("name", [theme.name for theme in themes()])
def test_screenshots_of_every_theme(screen: Screen, pictures: Path, name: str) -> None:
    screen.server.show(Look(theme=name, rep="Lin Wei 林薇", company="Ningbo Everlight Bottles Co., Ltd."))
    screen.open(ALL)
    screen.say(1, "Our MOQ is 500 pieces per color, and for one thousand", "pieces we")
    screen.translate(1, "es", "El pedido mínimo es de 500 piezas por color, y para mil", "piezas")
    screen.server.publish(PricePinned(1, PRICE))
    screen.server.publish(ProductShown(1, CARD))
    screen.until(lambda: len(screen.lines()) == 4 and text_of(screen, "card"))
    wanted = {theme.name: theme.variables["text-color"] for theme in themes()}[name]
    screen.until(lambda: colour(screen) == wanted)
    screen.run(  # something like a room behind it
        "document.documentElement.style.background ="
        " 'linear-gradient(120deg, #7a8a99, #d9cfc0 40%, #8fb0c8 60%, #4c5a3f)'"
    )
    assert screen.chrome.save_screenshot(str(pictures / f"overlay-theme-{name}.png"))
    contrast = screen.run(_CONTRAST)
    assert min(contrast) >= 4.5
