/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a disk holds of what was recorded when the power goes. Of what a file holds, a disk keeps the
 * order of nothing but syncs. Names are made, changed and taken away in their order; they last when
 * their folder is synced. */
#include "config.h"

#include "fault-record-private.h"

#include "support/test-folder.h"

#include <string.h>

#define SECTOR 512

/* A file on the disk, under whatever name. */
typedef struct
{
  GByteArray *durable;
  GPtrArray *pending; /* events since the last sync, not owned */
} DiskFile;

/* A name that was made, changed or taken away. */
typedef struct
{
  const FaultEvent *event;
  DiskFile *file;
} Change;

typedef struct
{
  GHashTable *seen;    /* path -> DiskFile, as the process sees them */
  GHashTable *durable; /* as a disk has them for certain */
  GArray *changes;     /* between the two, in their order */
  const char *before;
} Disk;

/* What a file holds */

static DiskFile *
disk_file_new (void)
{
  DiskFile *file = g_rc_box_new0 (DiskFile);

  file->durable = g_byte_array_new ();
  file->pending = g_ptr_array_new ();
  return file;
}

static void
disk_file_clear (gpointer data)
{
  DiskFile *file = data;

  g_byte_array_unref (file->durable);
  g_ptr_array_unref (file->pending);
}

static void
disk_file_release (gpointer file)
{
  g_rc_box_release_full (file, disk_file_clear);
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
               const FaultEvent *event,
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
       const FaultEvent *event,
       CutMode mode,
       GRand *random)
{
  gsize size;

  if (mode == CUT_RANDOM && g_rand_boolean (random))
    return;
  if (event->kind == FAULT_CALL_TRUNCATE)
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

/* Names */

static void
change_clear (Change *change)
{
  disk_file_release (change->file);
}

static void
change_name (GHashTable *names,
             const Change *change)
{
  const FaultEvent *event = change->event;
  const char *name = event->to != NULL ? event->to : event->path;

  if (event->kind != FAULT_CALL_OPEN)
    g_hash_table_remove (names, event->path);
  if (event->kind != FAULT_CALL_UNLINK)
    g_hash_table_insert (names, g_strdup (name), g_rc_box_acquire (change->file));
}

static void
see_change (Disk *disk,
            const FaultEvent *event,
            DiskFile *file)
{
  Change change = { event, g_rc_box_acquire (file) };

  g_array_append_val (disk->changes, change);
  change_name (disk->seen, &change);
}

/* @folder: %NULL for the first @n of all */
static void
settle_names (Disk *disk,
              const char *folder,
              guint n)
{
  for (guint i = 0; i < disk->changes->len && n > 0;)
    {
      const Change *change = &g_array_index (disk->changes, Change, i);
      g_autofree char *its_folder = g_path_get_dirname (change->event->path);

      if (folder != NULL && !g_str_equal (*folder != 0 ? folder : ".", its_folder))
        {
          i++;
          continue;
        }
      change_name (disk->durable, change);
      g_array_remove_index (disk->changes, i);
      n--;
    }
}

/* The disk */

static void
read_before (Disk *disk,
             const char *folder)
{
  g_autofree char *path = g_build_filename (disk->before, folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *local
          = *folder != 0 ? g_build_filename (folder, name, NULL) : g_strdup (name);
      g_autofree char *full = g_build_filename (disk->before, local, NULL);
      g_autofree char *data = NULL;
      gsize length;

      if (g_file_test (full, G_FILE_TEST_IS_DIR))
        read_before (disk, local);
      else if (g_file_get_contents (full, &data, &length, NULL))
        {
          DiskFile *file = disk_file_new ();

          g_byte_array_append (file->durable, (const guint8 *) data, (guint) length);
          g_hash_table_insert (disk->seen, g_strdup (local), file);
          g_hash_table_insert (disk->durable, g_strdup (local), g_rc_box_acquire (file));
        }
    }
}

static void
disk_init (Disk *disk,
           const char *before)
{
  disk->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, disk_file_release);
  disk->durable = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, disk_file_release);
  disk->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (disk->changes, (GDestroyNotify) change_clear);
  disk->before = before;
  read_before (disk, "");
}

static void
disk_clear (Disk *disk)
{
  g_array_unref (disk->changes);
  g_hash_table_unref (disk->durable);
  g_hash_table_unref (disk->seen);
}

static void
replay (Disk *disk,
        FaultEvent *event,
        GRand *random)
{
  DiskFile *file = g_hash_table_lookup (disk->seen, event->path);

  if (event->kind == FAULT_CALL_SYNC && file == NULL)
    settle_names (disk, event->path, G_MAXUINT);
  else if (event->kind == FAULT_CALL_SYNC)
    settle (file, CUT_KEEP_ALL, random);
  else if (event->kind == FAULT_CALL_OPEN && file == NULL)
    {
      file = disk_file_new ();
      see_change (disk, event, file);
      disk_file_release (file);
    }
  else if (file != NULL && (event->kind == FAULT_CALL_RENAME || event->kind == FAULT_CALL_UNLINK))
    see_change (disk, event, file);
  else if (event->kind == FAULT_CALL_WRITE || event->kind == FAULT_CALL_TRUNCATE)
    {
      g_assert_nonnull (file);
      g_ptr_array_add (file->pending, event);
    }
}

static void
write_disk (Disk *disk,
            CutMode mode,
            GRand *random,
            const char *folder)
{
  GHashTableIter iter;
  gpointer name, value;

  if (mode == CUT_KEEP_ALL)
    settle_names (disk, NULL, G_MAXUINT);
  else if (mode != CUT_DROP_ALL)
    settle_names (disk, NULL, (guint) g_rand_int_range (random, 0, (gint32) disk->changes->len + 1));
  g_hash_table_iter_init (&iter, disk->durable);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      DiskFile *file = value;
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *parent = g_path_get_dirname (path);

      settle (file, mode, random);
      g_mkdir_with_parents (parent, 0700);
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
  Disk disk;
  guint32 confirmed = 0;

  disk_init (&disk, before);
  for (guint i = 0; i < point; i++)
    {
      FaultEvent *event = g_ptr_array_index (record->events, i);

      if (event->kind == FAULT_CONFIRMED)
        confirmed = (guint32) event->offset;
      else
        replay (&disk, event, random);
    }
  write_disk (&disk, mode, random, folder);
  disk_clear (&disk);
  return confirmed;
}
