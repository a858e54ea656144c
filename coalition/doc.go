// Package coalition is the domain of Muster: what delegations pledge, what it adds up to, who sees
// it, and when people meet. It is pure: no I/O, no Discord, no database, and it imports nothing else
// of this module. The words are those of the field (IATI, OCHA FTS, UN PCRS, NATO force generation);
// the current instant is always a parameter.
package coalition
