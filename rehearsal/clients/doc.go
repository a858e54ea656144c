// Package clients plays unmodified Discord libraries against the rehearsal server: the same small bot on each of
// them, and one scenario that a person and the line put it through. Run it with make clients.
package clients
