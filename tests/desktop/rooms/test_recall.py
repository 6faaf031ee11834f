"""A buyer is looked up once, and a record that cannot be read stops nobody."""

from desktop.errors import StoreError
from desktop.rooms.memory import Remembered
from desktop.rooms.recall import Recollection
from desktop.rooms.stream import RoomOptions, RoomStream
from tests.desktop.rooms.builders import event


def test_each_buyer_is_looked_up_once() -> None:
    asked: list[str] = []

    def recall(buyer_id: str) -> Remembered | None:
        asked.append(buyer_id)
        return Remembered(buyer_id, 2, None) if buyer_id == "a" else None

    known = Recollection(recall)
    assert [known(one) for one in "abab"] == [Remembered("a", 2, None), None] * 2
    assert asked == ["a", "b"]


def test_a_record_that_cannot_be_read_means_nobody_is_known_and_the_room_goes_on() -> None:
    def broken(_buyer_id: str) -> Remembered | None:
        raise StoreError("disk", "The record cannot be read.", "Free some space.")

    stream = RoomStream(RoomOptions(recall=Recollection(broken)))
    assert len(list(stream.feed(event(1, "joined")))) == 3
    assert [seen.buyer.visits for seen in stream.buyers()] == [1]
