"""The shipped dictionaries: every form check and every example of every pattern."""

from coder.run.check import check


def test_the_shipped_dictionaries_have_no_problem() -> None:
    problems, counts = check()
    assert not problems, "\n".join(map(str, problems[:20]))
    assert counts["examples"] > 1000
    assert counts["patterns"] > 300
    assert counts["agents"] > 150
