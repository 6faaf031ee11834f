"""Keys are as they come unless the rep changes them, and two acts never share one unnoticed."""

from desktop.window.keys.actions import ACTIONS, Conflict, bindings, meaning


def test_the_keys_that_come_with_the_app_do_not_get_in_each_others_way():
    assert bindings({}, {}).conflicts() == ()


def test_every_act_says_what_it_does():
    assert [action.id for action in ACTIONS if not meaning(action.id)] == []


def test_a_changed_key_counts_and_a_wrong_or_empty_one_switches_the_act_off():
    keys = bindings({"mute": "ctrl+m", "hide": "", "clear": "no such key"}, {})
    assert (keys.inside["mute"], keys.inside["hide"], keys.inside["clear"]) == ("Ctrl+M", "", "")


def test_two_acts_on_one_key_are_named():
    keys = bindings({"mute": "F10"}, {"mute": "Ctrl+Shift+F10"})
    assert keys.conflicts() == (
        Conflict("F10", "mute", "hide"),
        Conflict("Ctrl+Shift+F10", "mute", "hide"),
    )


def test_a_key_may_serve_two_pages():
    assert bindings({"start": "F10"}, {}).conflicts() == ()


def test_changes_of_acts_that_are_gone_do_no_harm():
    assert bindings({"gone": "F9"}, {"gone": "F9"}).conflicts() == ()
