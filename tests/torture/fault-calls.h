/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sys/types.h>

/* The calls of the C library by which a process changes files, as the program and its libraries make
 * them. Where this is linked or loaded before them, one function sees each and says what becomes of
 * it. It needs no library, and asks nothing of a process that does not watch. */

typedef enum
{
  FAULT_CALL_OPEN, /* makes a file */
  FAULT_CALL_WRITE,
  FAULT_CALL_PWRITE, /* as SQLite writes */
  FAULT_CALL_SYNC,
  FAULT_CALL_TRUNCATE,
  FAULT_CALL_RENAME,
  FAULT_CALL_LINK,
  FAULT_CALL_UNLINK,
  FAULT_CALL_MKDIR,
  FAULT_N_CALLS,
} FaultCallKind;

typedef struct
{
  FaultCallKind kind;
  const char *path; /* of the file or folder; for a new name, the old one */
  const char *to;   /* the new name, or NULL */
  off_t offset;     /* where is written, or how long the file is to be */
  const void *data;
  size_t size;
} FaultCall;

typedef enum
{
  FAULT_PASS,
  FAULT_FAIL,    /* with errno; a write has taken half */
  FAULT_SHORTEN, /* a write takes half, and says so */
} FaultFate;

typedef FaultFate (*FaultWatch) (const FaultCall *call);

void fault_calls_watch (FaultWatch watch);
