"""Which events and commands of a session reach the translations."""

from asr.captions import Caption
from desktop.commands import Correct, Mute, SwitchTargets
from desktop.desk import Correction
from desktop.hub import Hub
from desktop.pipeline import Pipeline, Stages
from desktop.worker import Turn
from translate.translations import SourceText


class Noting:
    """Takes down what it is fed."""

    def __init__(self) -> None:
        self.fed: list[object] = []

    def feed(self, item: object) -> tuple[object, ...]:
        self.fed.append(item)
        return ()

    def finish(self) -> tuple[object, ...]:
        return ()


class Silent:
    """An overlay that nobody looks at."""

    def publish(self, event: object) -> None:
        pass


def translations_of(*commands_and_captions: object) -> list[object]:
    """What the translations are fed."""
    noted, hub = Noting(), Hub()
    stages = Stages(Noting(), noted, Noting(), Noting(), Noting())
    pipeline = Pipeline(Turn, stages, hub.publish, lambda: 70, Silent())  # type: ignore[arg-type]
    hub.subscribe(pipeline.pass_on)
    for item in commands_and_captions:
        if isinstance(item, Caption):
            hub.publish(item)
        else:
            pipeline.do(item)  # type: ignore[arg-type]
        pipeline.settle()
    return noted.fed


def test_captions_are_translated_with_what_was_heard_behind_the_settled_words() -> None:
    captions = [
        Caption(1, 0, 9, text, tail, "en", False) for text, tail in (("", ""), ("", "we"), ("we", "ship"))
    ]
    assert translations_of(*captions) == [
        SourceText(1, "", "en", False, "we"),
        SourceText(1, "we", "en", False, "ship"),
    ]


def test_a_corrected_line_and_other_languages_go_to_the_translations() -> None:
    assert translations_of(Correct(3, " we ship "), Mute(True), SwitchTargets(("ar",))) == [
        Correction(70, 3, "we ship"),
        SwitchTargets(("ar",)),
    ]
