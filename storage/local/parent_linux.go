package local

import "syscall"

// endWithParent has the kernel stop the program when the thread that started it ends. For the server,
// SIGQUIT is to drop everything at once: what is committed is in its log, and nothing can hold it up.
func endWithParent(attr *syscall.SysProcAttr) { attr.Pdeathsig = syscall.SIGQUIT }
