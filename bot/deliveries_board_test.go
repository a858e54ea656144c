package bot

import (
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"muster/coalition"
	"muster/commands"
	"muster/message"
	"muster/message/picture"
)

const boardRoom coalition.Snowflake = 503

// boards is a stage with a posted board that says "v1"; say changes what it is to say by an act.
func boards(t *testing.T) (s *stage, d *deliverer, say func(words string)) {
	t.Helper()
	s = newStage(t)
	s.now = time.Now().Truncate(time.Second) // messages are as old as their IDs say
	said := words("v1")
	s.render = func(r commands.PostRequest) ([]message.Body, error) {
		if r.Delivery.Kind != coalition.Board || r.Delivery.Channel != r.Coalition.Channels.For[coalition.BoardPosts] {
			return nil, nil
		}
		b := said
		b.Until = r.Now.Truncate(15 * time.Minute).Add(15 * time.Minute)
		return []message.Body{b}, nil
	}
	d = s.worker()
	s.channel(coalition.BoardPosts, boardRoom, coalition.Members)
	s.work(d)
	same(t, "the board", s.discord.said(boardRoom), []string{"v1"})
	return s, d, func(newer string) {
		t.Helper()
		said = words(newer)
		s.happens()
	}
}

// happens makes an act, as each of them wants the board anew.
func (s *stage) happens() {
	s.t.Helper()
	if _, err := s.store.ChangeSettings(s.t.Context(), s.act("coalition settings"), func(*coalition.Coalition) {}); err != nil {
		s.t.Fatal(err)
	}
}

// change has the board say something else, and waits for the mark of the clock at which it is looked at.
func (s *stage) change(say func(string), words string) {
	s.t.Helper()
	say(words)
	s.now = coalition.ActMark(s.now)
}

func TestABurstEndsInACorrectBoardAndFewEdits(t *testing.T) {
	t.Parallel()
	s, d, say := boards(t)
	for n := range 500 {
		say(fmt.Sprint("pledge ", n+1))
		if n%10 == 0 { // as many come in half a second
			s.work(d)
			s.now = s.now.Add(500 * time.Millisecond)
		}
	}
	s.now = s.now.Add(coalition.Marks)
	s.work(d)
	same(t, "the board", s.discord.said(boardRoom), []string{"pledge 500"})
	if n := s.discord.count("PATCH"); n > 7 {
		t.Errorf("%d edits within 25 seconds", n)
	}
	s.work(d)
	s.now = s.now.Add(time.Minute)
	edits := s.discord.count("PATCH")
	s.work(d)
	same(t, "edits with nothing new", s.discord.count("PATCH"), edits)
}

func TestAnOldBoardIsEditedOnceAMinute(t *testing.T) {
	t.Parallel()
	s, d, say := boards(t)
	s.now = s.now.Add(oldAfter + time.Minute)
	for n := range 60 {
		say(fmt.Sprint(n))
		s.work(d)
		s.now = s.now.Add(5 * time.Second)
	}
	if n := s.discord.count("PATCH"); n != 5 {
		t.Errorf("%d edits in five minutes", n)
	}
	s.now = s.now.Add(oldEvery)
	s.work(d)
	same(t, "the board", s.discord.said(boardRoom), []string{"59"})
}

func TestABoardThatMayNotBeEditedIsReplaced(t *testing.T) {
	t.Parallel()
	for _, status := range []int{http.StatusTooManyRequests, http.StatusBadRequest} { // through HTTP: TestOldEditsThroughHTTP
		s, d, say := boards(t)
		first := markOf(s.discord.rooms[boardRoom.String()][0])
		s.change(say, "v2")
		s.discord.fails("PATCH", refusal(status, codeManyOldEdits), 1, false)
		s.work(d)
		same(t, "the board", s.discord.said(boardRoom), []string{"v2"})
		if markOf(s.discord.rooms[boardRoom.String()][0]) == first {
			t.Error("it is the same message")
		}
		s.change(say, "v3")
		s.work(d)
		same(t, "the new one", s.discord.said(boardRoom), []string{"v3"})
	}
}

func TestABoardThatPeopleDeleteIsMadeAnew(t *testing.T) {
	t.Parallel()
	s, d, say := boards(t)
	s.discord.rooms[boardRoom.String()] = nil
	s.change(say, "v2")
	s.work(d)
	same(t, "at the next change", s.discord.said(boardRoom), []string{"v2"})

	s.discord.rooms[boardRoom.String()] = nil
	s.happens() // of which its readers see nothing
	s.now = coalition.NextMark(s.now)
	s.work(d)
	same(t, "after what its readers may not know of", s.discord.said(boardRoom), []string(nil))
	s.now = s.now.Add(15 * time.Minute)
	s.work(d)
	same(t, "at the quarter", s.discord.said(boardRoom), []string{"v2"})
}

// Killed after the old one was deleted, before the new one was planned, and the other way round.
func TestAKilledReplacementLeavesOneBoard(t *testing.T) {
	t.Parallel()
	for _, carried := range []bool{true, false} {
		s, d, say := boards(t)
		s.change(say, "v2")
		s.discord.before = func(method string) error {
			if method == "PATCH" {
				return refusal(http.StatusBadRequest, codeManyOldEdits)
			}
			if method == "DELETE" && !carried {
				panic(errKilled)
			}
			return nil
		}
		s.discord.after = func(method string) error {
			if method == "DELETE" {
				panic(errKilled)
			}
			return nil
		}
		func() {
			defer func() { recover() }()
			claims, err := s.store.ClaimEdits(t.Context(), d.holder, s.now, d.lease, 1)
			if err != nil || len(claims) != 1 {
				t.Fatalf("%v, %v", claims, err)
			}
			d.edit(t.Context(), claims[0])
		}()
		if err := s.store.ClearLeases(t.Context()); err != nil {
			t.Fatal(err)
		}
		s.discord.fails("", nil, 0, false)
		s.discord.fails("", nil, 0, true)
		s.work(s.worker())
		same(t, "the board", s.discord.said(boardRoom), []string{"v2"})
	}
}

func TestABoardMovesAndGoes(t *testing.T) {
	t.Parallel()
	const other coalition.Snowflake = 504
	s, d, say := boards(t)
	s.channel(coalition.BoardPosts, other, coalition.Public)
	s.work(d)
	same(t, "the old channel", s.discord.said(boardRoom), []string(nil))
	same(t, "the new channel", s.discord.said(other), []string{"v1"})
	s.channel(coalition.BoardPosts, other, coalition.Members) // once more, for other readers
	say("v2")
	s.now = s.now.Add(coalition.Marks)
	s.work(d)
	same(t, "the new channel", s.discord.said(other), []string{"v2"})
	c, err := s.store.ClearBoard(t.Context(), s.act("coalition.channel"))
	if err != nil || c.Channels.For[coalition.BoardPosts] != 0 {
		t.Fatalf("%v, %v", c.Channels, err)
	}
	s.now = s.now.Add(coalition.Marks)
	s.work(d)
	same(t, "no board", s.discord.said(other), []string(nil))
	s.channel(coalition.BoardPosts, boardRoom, coalition.Members)
	s.work(d)
	same(t, "again", s.discord.said(boardRoom), []string{"v2"})

	// There and back before anybody has looked, and away and there again.
	for range 2 {
		s.channel(coalition.BoardPosts, other, coalition.Members)
		s.channel(coalition.BoardPosts, boardRoom, coalition.Members)
		if _, err := s.store.ClearBoard(t.Context(), s.act("coalition.channel")); err != nil {
			t.Fatal(err)
		}
		s.channel(coalition.BoardPosts, boardRoom, coalition.Members)
	}
	s.work(d)
	same(t, "there and back", s.discord.said(boardRoom), []string{"v2"})
	same(t, "where it was for a moment", s.discord.said(other), []string(nil))
	s.change(say, "v3")
	s.work(d)
	same(t, "there and back", s.discord.said(boardRoom), []string{"v3"})
}

// An act is shown at the next mark of the clock, whether or not one that nobody may know of came before it.
func TestAHiddenActLeavesTheHourOfOthersAlone(t *testing.T) {
	t.Parallel()
	for _, hidden := range []bool{false, true} {
		s, d, say := boards(t)
		s.now = s.now.Truncate(coalition.Marks).Add(coalition.Marks + time.Second)
		if hidden {
			s.happens()
			s.work(d)
		}
		s.now = s.now.Add(time.Second)
		say("v2")
		s.work(d)
		same(t, fmt.Sprint("before the mark, hidden: ", hidden), s.discord.said(boardRoom), []string{"v1"})
		s.now = coalition.NextMark(s.now)
		s.work(d)
		same(t, fmt.Sprint("at the mark, hidden: ", hidden), s.discord.said(boardRoom), []string{"v2"})
	}
}

// A look that takes long, because of an act that nobody may know of, does not skip the mark at which others see theirs.
func TestASlowLookSkipsNoMark(t *testing.T) {
	t.Parallel()
	s, d, _ := boards(t)
	text := "v1"
	s.render = func(commands.PostRequest) ([]message.Body, error) {
		b := words(text)
		if text == "v1" { // others act while it takes longer than from one mark to the next
			s.now = s.now.Add(time.Second)
			s.happens()
			text = "v2"
			s.now = s.now.Add(coalition.Marks)
		}
		return []message.Body{b}, nil
	}
	s.happens()
	s.now = coalition.ActMark(s.now)
	s.work(d)
	same(t, "after the mark of the others' act", s.discord.said(boardRoom), []string{"v2"})
}

// Other readers are not let wait for what an old board's edits wait for.
func TestABoardBeforeOtherReadersIsPutRightAtOnce(t *testing.T) {
	t.Parallel()
	s, d, say := boards(t)
	s.now = s.now.Add(oldAfter + time.Minute)
	s.change(say, "v2")
	s.work(d)
	say("v3") // for a minute it would wait
	s.channel(coalition.BoardPosts, boardRoom, coalition.Public)
	s.work(d)
	same(t, "the board", s.discord.said(boardRoom), []string{"v3"})
}

// The bot may lack the permission to read the channel, which it needs for nothing but to see that the board is there.
func TestABoardThatCannotBeLookedUpStays(t *testing.T) {
	t.Parallel()
	s, d, _ := boards(t)
	s.discord.fails("GET", refusal(http.StatusForbidden, codeMissingAccess), 99, false)
	s.now = s.now.Add(15 * time.Minute)
	s.work(d)
	same(t, "edits", s.discord.count("PATCH"), 0)
	same(t, "told", s.told(), []string(nil))
}

// A post whose picture Discord does not take goes without it.
func TestAPictureThatIsRefusedIsLeftOut(t *testing.T) {
	t.Parallel()
	for _, code := range []int{codeMissingPermissions, codeTooLarge} {
		s, d, say := boards(t)
		pictured := func(text string) {
			b := words(text)
			b.Embeds = []*discordgo.MessageEmbed{{Title: "Totals", Image: &discordgo.MessageEmbedImage{URL: "attachment://a.png"}}}
			b.Files = []message.File{{Name: "a.png", Alt: "a bar", Picture: picture.Picture{Title: "a bar", Rows: []picture.Row{{Label: "soldiers"}}}}}
			s.render = func(r commands.PostRequest) ([]message.Body, error) { return []message.Body{b}, nil }
			s.change(say, text)
		}
		pictured("v2")
		s.discord.fails("PATCH", refusal(http.StatusForbidden, code), 1, false)
		s.work(d)
		same(t, "the board", s.discord.said(boardRoom), []string{"v2"})
		same(t, "files of the posts and edits", s.discord.files, []int{0, 1, 0})
		pictured("v3")
		s.work(d)
		same(t, "files once they are taken", s.discord.files, []int{0, 1, 0, 1})
	}
}
