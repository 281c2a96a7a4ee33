/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes down what a process does to the files of a folder; see fault-record.h. */
#include "config.h"

#include "fault-record-private.h"

#include <string.h>

static FaultRecord *recording;

/* Recording */

static void
event_free (FaultEvent *event)
{
  g_free (event->path);
  g_free (event->to);
  g_clear_pointer (&event->data, g_bytes_unref);
  g_free (event);
}

void
fault_record_free (FaultRecord *record)
{
  g_ptr_array_unref (record->events);
  g_free (record->folder);
  g_free (record);
}

/* Returns: (nullable): what comes after the folder in @path, %NULL for what lies elsewhere */
static const char *
find_local (const char *path)
{
  const gsize length = strlen (recording->folder);

  if (path == NULL || strncmp (path, recording->folder, length) != 0)
    return NULL;
  if (path[length] == 0)
    return "";
  return path[length] == '/' ? path + length + 1 : NULL;
}

static FaultFate
watch (const FaultCall *call)
{
  const char *path = find_local (call->path);
  FaultEvent *event;

  if (path == NULL || call->kind == FAULT_CALL_MKDIR)
    return FAULT_PASS;
  event = g_new0 (FaultEvent, 1);
  event->kind = call->kind == FAULT_CALL_PWRITE ? FAULT_CALL_WRITE : call->kind;
  event->path = g_strdup (path);
  event->to = g_strdup (find_local (call->to));
  event->offset = call->offset;
  event->data = call->data != NULL ? g_bytes_new (call->data, call->size) : NULL;
  g_ptr_array_add (recording->events, event);
  return FAULT_PASS;
}

/**
 * fault_record_begin:
 * @folder: what lies in it is recorded from now on
 */
void
fault_record_begin (const char *folder)
{
  recording = g_new0 (FaultRecord, 1);
  recording->folder = g_strdup (folder);
  recording->events = g_ptr_array_new_with_free_func ((GDestroyNotify) event_free);
  fault_calls_watch (watch);
}

/**
 * fault_record_confirm:
 * @number: what the user has been told is done
 */
void
fault_record_confirm (guint32 number)
{
  FaultEvent *event = g_new0 (FaultEvent, 1);

  event->kind = FAULT_CONFIRMED;
  event->offset = number;
  g_ptr_array_add (recording->events, event);
}

/**
 * fault_record_end:
 *
 * Returns: (transfer full): what was done since fault_record_begin()
 */
FaultRecord *
fault_record_end (void)
{
  fault_calls_watch (NULL);
  return g_steal_pointer (&recording);
}

/**
 * fault_record_get_length:
 * @record: a record
 *
 * Returns: how many points there are at which the power can go
 */
guint
fault_record_get_length (FaultRecord *record)
{
  return record->events->len;
}

/**
 * fault_record_forget_syncs:
 * @record: a record
 *
 * As if the program had never synced a file, or its disk only said so: the control.
 */
void
fault_record_forget_syncs (FaultRecord *record)
{
  for (guint i = record->events->len; i > 0; i--)
    if (((FaultEvent *) g_ptr_array_index (record->events, i - 1))->kind == FAULT_CALL_SYNC)
      g_ptr_array_remove_index (record->events, i - 1);
}
