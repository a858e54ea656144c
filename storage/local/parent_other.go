//go:build !linux

package local

import "syscall"

// endWithParent does nothing where the kernel has no such service: after a kill -9 the server stays until
// the next start on its folder ends it.
func endWithParent(*syscall.SysProcAttr) {}
