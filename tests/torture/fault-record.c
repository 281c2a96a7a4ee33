/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done to the files, and what a disk holds of it when the power goes. A disk keeps the order
 * of nothing but syncs; making a file is taken as done at once, removing one at the next sync. */
#include "config.h"

#include "fault-private.h"

#include "support/test-folder.h"

#include <string.h>

#define SECTOR 512

typedef struct
{
  FaultOperation operation; /* 0: @offset was confirmed to the user */
  char *path;
  gint64 offset;
  GBytes *data;
} Event;

struct _FaultRecord
{
  GPtrArray *events;
  GPtrArray *names; /* of the files, not owned */
};

/* A file on the disk. */
typedef struct
{
  GByteArray *durable;
  GPtrArray *pending; /* events since the last sync, not owned */
} DiskFile;

static void
event_free (Event *event)
{
  g_free (event->path);
  g_clear_pointer (&event->data, g_bytes_unref);
  g_free (event);
}

FaultRecord *
fault_record_new (void)
{
  FaultRecord *self = g_new0 (FaultRecord, 1);

  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) event_free);
  self->names = g_ptr_array_new ();
  return self;
}

void
fault_record_free (FaultRecord *self)
{
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->events);
  g_free (self);
}

void
fault_record_add (FaultRecord *self,
                  FaultOperation operation,
                  const char *path,
                  gint64 offset,
                  const void *data,
                  gsize size)
{
  Event *event = g_new0 (Event, 1);

  event->operation = operation;
  event->path = g_path_get_basename (path);
  event->offset = offset;
  event->data = data != NULL ? g_bytes_new (data, size) : NULL;
  g_ptr_array_add (self->events, event);
  if (!g_ptr_array_find_with_equal_func (self->names, event->path, g_str_equal, NULL))
    g_ptr_array_add (self->names, event->path);
}

void
fault_record_add_confirmed (FaultRecord *self,
                            guint32 number)
{
  Event *event = g_new0 (Event, 1);

  event->offset = number;
  g_ptr_array_add (self->events, event);
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

static void
disk_file_free (DiskFile *file)
{
  g_byte_array_unref (file->durable);
  g_ptr_array_unref (file->pending);
  g_free (file);
}

static DiskFile *
get_file (GHashTable *disk,
          const char *name,
          const char *before)
{
  DiskFile *file = g_hash_table_lookup (disk, name);
  g_autofree char *path = g_build_filename (before, name, NULL);
  g_autofree char *data = NULL;
  gsize length;

  if (file != NULL)
    return file;
  file = g_new0 (DiskFile, 1);
  file->durable = g_byte_array_new ();
  file->pending = g_ptr_array_new ();
  if (g_file_get_contents (path, &data, &length, NULL))
    g_byte_array_append (file->durable, (const guint8 *) data, (guint) length);
  g_hash_table_insert (disk, g_strdup (name), file);
  return file;
}

static void
write_part (GByteArray *content,
            gint64 offset,
            const guint8 *data,
            gsize size)
{
  const guint old = content->len;

  if (offset + (gint64) size > old)
    {
      g_byte_array_set_size (content, (guint) (offset + (gint64) size));
      memset (content->data + old, 0, content->len - old);
    }
  memcpy (content->data + offset, data, size);
}

static void
write_sectors (GByteArray *content,
               const Event *event,
               GRand *random)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (event->data, &size);

  for (gsize at = 0; at < size; at += SECTOR)
    if (g_rand_boolean (random))
      write_part (content, event->offset + (gint64) at, data + at, MIN (SECTOR, size - at));
}

static void
apply (GByteArray *content,
       const Event *event,
       CutMode mode,
       GRand *random)
{
  gsize size;

  if (mode == CUT_RANDOM && g_rand_boolean (random))
    return;
  if (event->operation == FAULT_TRUNCATE)
    {
      if (event->offset < content->len)
        g_byte_array_set_size (content, (guint) event->offset);
    }
  else if (mode == CUT_TORN)
    write_sectors (content, event, random);
  else
    {
      const guint8 *data = g_bytes_get_data (event->data, &size);

      write_part (content, event->offset, data, size);
    }
}

static void
settle (DiskFile *file,
        CutMode mode,
        GRand *random)
{
  for (guint i = 0; i < file->pending->len && mode != CUT_DROP_ALL; i++)
    apply (file->durable, g_ptr_array_index (file->pending, i), mode, random);
  g_ptr_array_set_size (file->pending, 0);
}

static void
replay (GHashTable *disk,
        Event *event,
        const char *before,
        GRand *random)
{
  DiskFile *file = get_file (disk, event->path, before);

  if (event->operation == FAULT_SYNC)
    settle (file, CUT_KEEP_ALL, random);
  else if (event->operation == FAULT_DELETE)
    {
      g_byte_array_set_size (file->durable, 0);
      g_ptr_array_set_size (file->pending, 0);
    }
  else if (event->operation != FAULT_OPEN)
    g_ptr_array_add (file->pending, event);
}

static void
write_disk (GHashTable *disk,
            CutMode mode,
            GRand *random,
            const char *folder)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, disk);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      DiskFile *file = value;
      g_autofree char *path = g_build_filename (folder, name, NULL);

      settle (file, mode, random);
      torget_test_write (path, (const char *) file->durable->data, file->durable->len);
    }
}

/**
 * fault_record_cut:
 * @record: a record
 * @point: how many events have happened, up to fault_record_get_length()
 * @mode: what becomes of what was not synced
 * @random: for the modes with chance
 * @before: a folder with the files as they were before the record
 * @folder: an existing folder, which gets the files as the disk has them
 *
 * Returns: the last number that was confirmed before the power went, 0 for none
 */
guint32
fault_record_cut (FaultRecord *record,
                  guint point,
                  CutMode mode,
                  GRand *random,
                  const char *before,
                  const char *folder)
{
  g_autoptr (GHashTable) disk = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                       (GDestroyNotify) disk_file_free);
  guint32 confirmed = 0;

  for (guint i = 0; i < record->names->len; i++)
    get_file (disk, g_ptr_array_index (record->names, i), before);
  for (guint i = 0; i < point; i++)
    {
      Event *event = g_ptr_array_index (record->events, i);

      if (event->operation == 0)
        confirmed = (guint32) event->offset;
      else
        replay (disk, event, before, random);
    }
  write_disk (disk, mode, random, folder);
  return confirmed;
}
