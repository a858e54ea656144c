package rehearsal

import (
	"context"
	"testing"
)

// What an older server left has no threads to offer, and its bot makes no events; it gets them, and later changes stay as they
// were made.
func TestOlderWorldsAreUpgraded(t *testing.T) {
	t.Parallel()
	c := Config{DataDir: t.TempDir()}
	bots := permissions(0)
	everyone := func(change func(*world, *role)) permissions {
		t.Helper()
		s, err := Start(context.Background(), c)
		if err != nil {
			t.Fatal(err)
		}
		s.mu.Lock()
		g := s.world.Guilds[s.world.GuildOrder[0]]
		r := g.role(g.ID)
		was := r.Permissions
		for _, role := range g.Roles {
			if role.Tags != nil {
				bots, role.Permissions = role.Permissions, permViewChannel
			}
		}
		change(s.world, r)
		s.mu.Unlock()
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		return was
	}
	everyone(func(w *world, r *role) { w.Version, r.Permissions = 0, permViewChannel })
	if got := everyone(func(_ *world, r *role) { r.Permissions = permViewChannel }); got != permEveryone {
		t.Errorf("an older world's @everyone may do %b, want %b", got, permEveryone)
	}
	if want := permViewChannel | permCreateEvents; bots != want {
		t.Errorf("an older world's bot may do %b, want %b", bots, want)
	}
	if got := everyone(func(*world, *role) {}); got != permViewChannel {
		t.Errorf("what was changed since became %b", got)
	}
}
