package coalition

import "slices"

// Release is who may see a pledge, from the widest circle to the narrowest, after the Traffic Light
// Protocol's idea that the source decides how far its word travels.
type Release string

const (
	Public     Release = "public"     // everybody in the guild
	Members    Release = "coalition"  // delegates and organisers; the default
	Organisers Release = "organisers" // organisers, and the pledge's own delegation
)

// Releases are all releases, widest first.
var Releases = []Release{Public, Members, Organisers}

// Valid reports whether r is one of Releases.
func (r Release) Valid() bool { return slices.Contains(Releases, r) }

// Admits reports whether something released as r may be seen by those of the given level: public
// readers see only what is public, organisers everything.
func (r Release) Admits(level Release) bool {
	at := slices.Index(Releases, r)
	return at >= 0 && slices.Index(Releases, level) >= at
}

// Audience is who can see where an answer appears: the caller of a private reply, or everyone who can
// read a channel. The zero value sees nothing.
type Audience struct {
	Level Release
	Own   []DelegationID // whose pledges it sees whatever their release; nil for a channel
}

// Owns reports whether d's own pledges are the audience's own.
func (a Audience) Owns(d DelegationID) bool { return slices.Contains(a.Own, d) }

// IsOrganisers reports whether the audience sees everything.
func (a Audience) IsOrganisers() bool { return a.Level == Organisers }

// sees reports whether a may see a revision: its own release and the pledge's current release must
// both admit a (DESIGN §2, rule 6).
func (a Audience) sees(p Pledge, r Revision) bool {
	if a.Owns(p.Delegation) {
		return true
	}
	return r.Release.Admits(a.Level) && p.Current.Release.Admits(a.Level)
}
