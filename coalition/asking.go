package coalition

// Asking is what Discord says of who is asking and where, from which their rights are looked up.
type Asking struct {
	Guild        Snowflake // 0 in a direct message
	Channel      Snowflake
	Coalition    ID // which a custom ID names; 0: the one of the channel, else the guild's default
	User         Snowflake
	Roles        []Snowflake // none in a direct message
	ManageServer bool
}
