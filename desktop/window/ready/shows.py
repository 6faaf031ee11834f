"""What sessions with one title were made of, remembered for the next time."""

from desktop.settings import MOST_SHOWS, Settings, Show
from desktop.window.backend import Plan


def show_of(settings: Settings, title: str) -> Show | None:
    """What the last session called `title` was made of, capitals or not."""
    wanted = title.strip().casefold()
    return next((show for show in settings.shows if wanted and show.title.casefold() == wanted), None)


def with_show(shows: tuple[Show, ...], plan: Plan) -> tuple[Show, ...]:
    """`shows` with what `plan` is made of in front; one without a title is not remembered."""
    if not plan.title:
        return shows
    newest = Show(
        title=plan.title,
        source_language=plan.source_language,
        targets=plan.targets,
        glossary=plan.glossary,
        products=plan.products,
        script=plan.script,
    )
    others = [show for show in shows if show.title.casefold() != plan.title.casefold()]
    return (newest, *others)[:MOST_SHOWS]
