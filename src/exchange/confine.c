/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a process gives up before it reads somebody else's file. */
#include "config.h"

#include "exchange/confine.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MAX_WAITING 120 /* seconds of any clock, for a disk that does not answer */
#define MAX_FILES 16

static void
limit (int resource,
       rlim_t soft,
       rlim_t hard)
{
  const struct rlimit limits = { soft, hard };

  if (setrlimit (resource, &limits) == 0)
    return;
  perror ("setrlimit");
  exit (EXIT_FAILURE);
}

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#if defined(ARCHITECTURE) && !defined(__SANITIZE_ADDRESS__)
/* Of an argument, this is the lower half: both machines put it first. */
#define LOAD(member)                                                                               \
  BPF_STMT (BPF_LD | BPF_W | BPF_ABS, (guint32) offsetof (struct seccomp_data, member))
#define RETURN(value) BPF_STMT (BPF_RET | BPF_K, (value))
#define FORBID(name)                                                                               \
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, (guint32) __NR_##name, 0, 1),                               \
      RETURN (SECCOMP_RET_ERRNO | EPERM)

/* No network, no other program, no look at another process, no change to any file. */
static void
forbid_calls (void)
{
  struct sock_filter filter[] = {
    LOAD (arch),
    BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
    RETURN (SECCOMP_RET_KILL_PROCESS),
    LOAD (nr),
#ifdef __NR_open
    FORBID (open), /* the C library calls openat */
    FORBID (creat),
    FORBID (unlink),
    FORBID (rename),
    FORBID (fork),
    FORBID (vfork),
#endif
    FORBID (openat2),
    FORBID (truncate),
    FORBID (unlinkat),
    FORBID (renameat),
    FORBID (renameat2),
    FORBID (io_uring_setup),
    FORBID (socket),
    FORBID (connect),
    FORBID (execve),
    FORBID (execveat),
    FORBID (clone),
    FORBID (clone3),
    FORBID (ptrace),
    FORBID (process_vm_readv),
    FORBID (process_vm_writev),
    BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, __NR_openat, 0, 3),
    LOAD (args[2]),
    BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1),
    RETURN (SECCOMP_RET_ERRNO | EPERM),
    RETURN (SECCOMP_RET_ALLOW),
  };
  const struct sock_fprog program = { G_N_ELEMENTS (filter), filter };

  /* A kernel without filters leaves the limits, which suffice for all that is known. */
  if (prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
    perror ("seccomp");
}
#else
static void
forbid_calls (void)
{
}
#endif

/**
 * torget_confine:
 * @confinement: how much the rest of the process may cost
 *
 * The process can do nothing from now on but open files for reading and write to its output. When
 * it needs more memory or time than allowed, it is ended; the end of time is SIGXCPU.
 *
 * A sanitizer maps more memory and takes more time than any program needs: under it, neither is
 * limited, nor are calls.
 */
void
torget_confine (const TorgetConfinement *confinement)
{
#if !defined(__SANITIZE_ADDRESS__)
  limit (RLIMIT_AS, confinement->memory, confinement->memory);
  limit (RLIMIT_CPU, confinement->seconds, confinement->seconds + 1);
#endif
  limit (RLIMIT_FSIZE, 0, 0);
  limit (RLIMIT_NOFILE, MAX_FILES, MAX_FILES);
  limit (RLIMIT_CORE, 0, 0);
  alarm (MAX_WAITING);
  prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  forbid_calls ();
}
