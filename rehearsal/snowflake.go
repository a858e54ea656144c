package rehearsal

import (
	"fmt"
	"strconv"
	"time"
)

// snowflake is Discord's ID: 42 bits of milliseconds since the first second of
// 2015, then 22 that tell those of one millisecond apart. JSON has it as a string.
type snowflake uint64

const epoch = 1420070400000

func (id snowflake) String() string { return strconv.FormatUint(uint64(id), 10) }

// MarshalText writes the decimal form, for values and for keys of JSON objects.
func (id snowflake) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText reads the decimal form.
func (id *snowflake) UnmarshalText(b []byte) (err error) {
	*id, err = parseID(string(b))
	return err
}

func (id snowflake) time() time.Time { return time.UnixMilli(int64(id>>22) + epoch).UTC() }

func parseID(s string) (snowflake, error) {
	n, err := strconv.ParseUint(s, 10, 64)
	if err != nil || s != strconv.FormatUint(n, 10) {
		return 0, fmt.Errorf("%q is not a snowflake", s)
	}
	return snowflake(n), nil
}

func firstID(t time.Time) snowflake { return snowflake(t.UnixMilli()-epoch) << 22 }

// newID is later than every ID before it, even when the milliseconds are used up.
func (s *Server) newID() snowflake {
	s.world.LastID = max(s.world.LastID+1, firstID(s.clock.Now()))
	return s.world.LastID
}
