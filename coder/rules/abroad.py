"""Who is struck by what only states do to others is no countryman of the one who does it.

فرضت الولايات المتحدة عقوبات على شركات ومسؤولين من روسيا: a bare office takes the country of whom it deals with (شركات → USA), which sanctions
never do. Here it takes that of the other actor of its list or sentence; where there is none it stays without. زار فريق صحفي سوريا is
no visit of Syrians: a visitor whose country is not said is none of the country that he visits.
"""

from coder.discourse.memory import UNSETTLED
from coder.match.actors import Reference
from coder.rules.scene import Act, Scene

RULE = "abroad"
SANCTIONS = frozenset({"163"})
VISIT, HOST = "042", "043"


def apply(act: Act, scene: Scene) -> Act | None:
    """Moves the targets of sanctions and the visitors of a state out of the country of the other side."""
    if act.code in SANCTIONS:
        return _sanctioned(act, scene)
    guest, host = (act.sources, act.targets) if act.code == VISIT else (act.targets, act.sources)
    if act.code in (VISIT, HOST) and host[0] is not None and not host[0].roles and _lent(guest[0], host[0]):
        abroad = tuple(one._replace(country="") if one is not None and _lent(one, host[0]) else one for one in guest)
        side = "sources" if act.code == VISIT else "targets"
        return act.step(RULE, "no visitor belongs to his host", **{side: abroad})
    return act


def _sanctioned(act: Act, scene: Scene) -> Act | None:
    source = act.sources[0]
    if source is None or not any(_lent(target, source) for target in act.targets):
        return act
    country = _other_country(act, source, scene)
    targets = tuple(t._replace(country=country) if t is not None and _lent(t, source) else t for t in act.targets)
    return act.step(RULE, f"sanctions strike others: {country or 'of no known country'}", targets=targets)


def _lent(one: Reference | None, other: Reference) -> bool:
    """Whether somebody has his country only because he deals with the other."""
    return one is not None and bool(one.roles) and not one.named and one.country == other.country


def _other_country(act: Act, source: Reference, scene: Scene) -> str:
    """The country of the list or, failing that, the first of the sentence that is not the source's; "" for none."""
    beside = (t.country for t in act.targets if t is not None and t.named)
    named = (r.country for w in scene.tree.words if (r := scene.reader.phrases.reference(w.at)) is not None and r.named)
    return next((c for c in (*beside, *named) if c and c not in UNSETTLED and c != source.country), "")
