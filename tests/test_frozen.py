"""Frozen data: what `wizard.frozen` promises, and that to others it is a dataclass."""

import copy
import dataclasses
import pickle

import pytest

from wizard.frozen import FrozenError, field, field_names, frozen, replace


@frozen
class Point:
    x: int
    y: int = 0
    tags: list[str] = field(default_factory=list)


@frozen
class Named(Point):
    name: str = "origin"

    @property
    def shout(self) -> str:
        return self.name.upper()


@frozen
class Noted:
    key: str
    note: str = field(default_factory=str, repr=False, compare=False)


@frozen(eq=False)
class Thing:
    size: int


def test_fields_are_given_by_place_or_name_and_have_defaults() -> None:
    assert (Point(1, 2).y, Point(1).y, Point(y=3, x=1).y) == (2, 0, 3)
    assert Point(1).tags == []
    assert Point(1).tags is not Point(1).tags


@pytest.mark.parametrize("arguments", [{}, {"x": 1, "z": 2}])
def test_a_missing_or_unknown_field_is_a_type_error(arguments: dict[str, int]) -> None:
    with pytest.raises(TypeError, match=r"Point.__init__"):
        Point(**arguments)  # type: ignore[arg-type]


def test_nothing_can_be_changed_added_or_taken_away() -> None:
    point = Point(1)
    with pytest.raises(FrozenError):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenError):
        point.z = 2  # type: ignore[attr-defined]
    with pytest.raises(FrozenError):
        del point.x
    assert point.x == 1
    assert not hasattr(point, "__dict__")


def test_instances_with_the_same_fields_are_equal_and_have_the_same_hash() -> None:
    assert Noted("a", "one") == Noted("a", "two")
    assert hash(Noted("a", "one")) == hash(Noted("a", "two"))
    assert Noted("a") != Noted("b")
    assert Point(1) != Named(1), "another class is another thing"


def test_without_eq_every_instance_is_itself_alone() -> None:
    one = Thing(1)
    assert one != Thing(1)
    assert len({one, Thing(1), one}) == 2


def test_what_is_shown_leaves_out_what_is_not_to_be_shown() -> None:
    assert repr(Noted("a", "secret")) == "Noted(key='a')"


def test_a_subclass_has_the_fields_of_its_base_before_its_own() -> None:
    assert field_names(Named) == ("x", "y", "tags", "name")
    assert Named(1, 2, [], "n").shout == "N"
    match Named(5, 6):
        case Named(x, y, _, name):
            assert (x, y, name) == (5, 6, "origin")


def test_a_copy_may_differ_in_some_fields() -> None:
    assert replace(Named(1, 2), y=7) == Named(1, 7)
    with pytest.raises(TypeError):
        replace(Point(1), z=1)


def test_instances_are_copied_and_sent_to_other_processes() -> None:
    one = Named(1, 2, ["a"], "n")
    assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == copy.copy(one) == one


def test_dataclasses_take_it_for_one_of_theirs() -> None:
    one = Named(1, 2, ["a"], "n")
    assert dataclasses.is_dataclass(one)
    assert dataclasses.asdict(one) == {"x": 1, "y": 2, "tags": ["a"], "name": "n"}  # type: ignore[call-overload]
    assert dataclasses.replace(one, x=9) == Named(9, 2, ["a"], "n")  # type: ignore[type-var]
