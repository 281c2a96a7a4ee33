/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file from another office on its way to the process that can do no harm.
 *
 * A sealed file is read three times: for its digest, which a receipt tells; for its signature, before
 * anything is decrypted; and to decrypt it, chunk by chunk, into the pipe that the reader reads from.
 * Thus no more than some chunks of plain text are in memory at a time, and none is in a file, not even
 * in one that lies in memory. The last two passes belong together by the key of the verified header:
 * see sealed-file.h. What the visitor was told counts only when both it and the seal have come to a
 * good end. */
#include "config.h"

#include "service/incoming-file.h"

#include "service/error-private.h"
#include "service/handover.h"
#include "store/sealed-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib-unix.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SLICE (64 * 1024)

/* How far a pass takes it, of 1,000: parsing takes longest. */
#define MEASURED 50
#define VERIFIED 150
#define ALL 1000

/**
 * Work:
 * @file: descriptor of the file
 * @size: of it, in bytes
 * @keys: for a sealed one
 * @header: of a sealed one that was verified
 * @pipe: where the content goes
 * @problem: (nullable): why not all of it went there
 * @is_unheard: nobody read from the pipe any more
 * @from: where the pass began, of 1,000
 * @to: where it ends
 * @told: how far was told last
 */
typedef struct
{
  int file;
  guint64 size;
  gboolean is_sealed;
  const TorgetIncomingKeys *keys;
  TorgetSealedHeader header;
  int pipe;
  GError *problem;
  gboolean is_unheard;
  guint from;
  guint to;
  guint told;
  TorgetProgress *progress;
  GCancellable *cancellable;
} Work;

/**
 * torget_incoming_keys_clear:
 * @self: keys, or all zeros
 */
void
torget_incoming_keys_clear (TorgetIncomingKeys *self)
{
  g_clear_pointer (&self->offices, torget_record_set_unref);
  torget_office_keys_wipe (&self->own);
}

/* The file */

static gboolean
refuse_file (GError **error)
{
  g_set_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_READ, "the file: %s",
               g_strerror (errno));
  return FALSE;
}

/* A pipe or a device could keep the reader waiting for ever. */
static int
open_file (const char *path)
{
  const int fd = path != NULL ? open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : -1;
  struct stat status;

  if (fd < 0 || (fstat (fd, &status) == 0 && S_ISREG (status.st_mode)))
    return fd;
  close (fd);
  errno = EINVAL;
  return -1;
}

static gboolean
is_sealed (int fd)
{
  char magic[8];

  return pread (fd, magic, sizeof magic, 0) == sizeof magic
         && memcmp (magic, "TORGETSF", sizeof magic) == 0;
}

/**
 * torget_handover_may_be:
 * @path: path of a file
 *
 * Returns: whether the file begins like a sealed file or XML, and not like a table
 */
gboolean
torget_handover_may_be (const char *path)
{
  static const char bom[] = "\xef\xbb\xbf";
  const int fd = open_file (path);
  char begin_text[256] = { 0 };
  const char *text = begin_text;
  gboolean is_it;

  if (fd < 0)
    return FALSE;
  is_it = is_sealed (fd);
  if (pread (fd, begin_text, sizeof begin_text - 1, 0) > 0 && !is_it)
    {
      if (g_str_has_prefix (text, bom))
        text += strlen (bom);
      is_it = text[strspn (text, " \t\r\n")] == '<';
    }
  close (fd);
  return is_it;
}

/* Passes over it */

static void
begin_pass (Work *self,
            guint from,
            guint to)
{
  self->from = from;
  self->to = to;
}

/* TorgetSealedWatch.tell() */
static gboolean
tell (guint64 n_bytes,
      gpointer user_data,
      GError **error)
{
  Work *self = user_data;
  const guint64 done = MIN (n_bytes, self->size) * (self->to - self->from) / MAX (self->size, 1);
  const guint now = self->from + (guint) done;

  if (now > self->told)
    torget_progress_tell (now, ALL, self->progress);
  self->told = MAX (self->told, now);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

typedef gboolean (*SliceFunc) (const guint8 *bytes,
                               gsize size,
                               gpointer user_data);

/* From its begin to its end; @func may set errno. */
static gboolean
read_slices (Work *self,
             SliceFunc func,
             gpointer user_data,
             GError **error)
{
  g_autofree guint8 *bytes = g_malloc (SLICE);
  guint64 n = 0;
  gssize got;

  if (lseek (self->file, 0, SEEK_SET) != 0)
    return refuse_file (error);
  while ((got = read (self->file, bytes, SLICE)) > 0)
    {
      n += (guint64) got;
      if (!func (bytes, (gsize) got, user_data))
        return refuse_file (error);
      if (!tell (n, self, error))
        return FALSE;
    }
  return got == 0 || refuse_file (error);
}

static gboolean
digest_slice (const guint8 *bytes,
              gsize size,
              gpointer user_data)
{
  g_checksum_update (user_data, bytes, (gssize) size);
  return TRUE;
}

static gboolean
measure (Work *self,
         TorgetRegionMessage *message,
         GError **error)
{
  g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);
  struct stat status;

  if (fstat (self->file, &status) != 0)
    return refuse_file (error);
  self->size = (guint64) status.st_size;
  begin_pass (self, 0, MEASURED);
  if (!read_slices (self, digest_slice, digest, error))
    return FALSE;
  message->sha256 = g_strdup (g_checksum_get_string (digest));
  message->n_bytes = (gint64) self->size;
  return TRUE;
}

static gboolean
verify (Work *self,
        TorgetRegionMessage *message,
        char **recipient,
        GError **error)
{
  const TorgetSealedWatch watch = { tell, self };
  const TorgetSealedHeader *header = &self->header;

  begin_pass (self, MEASURED, VERIFIED);
  if (!torget_sealed_file_verify (self->file, self->keys->offices, &self->keys->own, &watch,
                                  &self->header, error))
    return FALSE;
  message->package = torget_sealed_header_dup_package (header);
  message->kind = g_strdup (torget_sealed_kind_get_code (header->kind));
  message->municipality = g_strdup (header->sender);
  message->sign_key = torget_sealed_header_dup_sender_key (header);
  message->sequence = (gint64) header->sequence;
  *recipient = g_strdup (header->recipient);
  return TRUE;
}

/* Content */

static gboolean
write_slice (const guint8 *bytes,
             gsize size,
             gpointer user_data)
{
  const Work *self = user_data;

  while (size > 0)
    {
      const gssize n = write (self->pipe, bytes, size);

      if (n < 0 && errno != EINTR)
        return FALSE;
      bytes += MAX (n, 0);
      size -= (gsize) MAX (n, 0);
    }
  return TRUE;
}

/* A thread of its own: what it writes is read by a process that is heard by the other thread. That
 * nobody reads any more is no reason to end this program. */
static gpointer
feed (gpointer user_data)
{
  Work *self = user_data;
  const TorgetSealedWatch watch = { tell, self };
  struct pollfd heard = { .fd = self->pipe };
  sigset_t pipe_signal;

  sigemptyset (&pipe_signal);
  sigaddset (&pipe_signal, SIGPIPE);
  pthread_sigmask (SIG_BLOCK, &pipe_signal, NULL);
  if (self->is_sealed)
    torget_sealed_file_open (self->file, &self->header, &self->keys->own, self->pipe, &watch,
                             &self->problem);
  else
    read_slices (self, write_slice, self, &self->problem);
  self->is_unheard = poll (&heard, 1, 0) > 0 && (heard.revents & POLLERR) != 0;
  close (self->pipe);
  return NULL;
}

/* A reader that got only half of it refuses that: what kept the rest from it is the reason. */
static gboolean
end_content (Work *self,
             GError *refusal,
             GError **error)
{
  g_autoptr (GError) problem = g_steal_pointer (&self->problem);

  if (problem != NULL && (refusal == NULL || !self->is_unheard))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      g_clear_error (&refusal);
      return FALSE;
    }
  if (refusal == NULL)
    return TRUE;
  g_propagate_error (error, refusal);
  return FALSE;
}

static gboolean
read_content (Work *self,
              const TorgetForeignVisitor *visitor,
              gpointer user_data,
              GError **error)
{
  GError *refusal = NULL;
  GThread *feeder;
  int ends[2];

  if (!g_unix_open_pipe (ends, FD_CLOEXEC, error))
    return FALSE;
  begin_pass (self, VERIFIED, ALL);
  self->pipe = ends[1];
  feeder = g_thread_new ("incoming", feed, self);
  torget_foreign_visit_region (ends[0], visitor, user_data, self->cancellable, &refusal);
  g_thread_join (feeder);
  return end_content (self, refusal, error);
}

static gboolean
read_file (Work *self,
           const TorgetForeignVisitor *visitor,
           gpointer user_data,
           TorgetRegionMessage *message,
           char **recipient,
           GError **error)
{
  self->is_sealed = is_sealed (self->file);
  return measure (self, message, error)
         && (!self->is_sealed || verify (self, message, recipient, error))
         && read_content (self, visitor, user_data, error);
}

/**
 * torget_incoming_file_read:
 * @path: path of a file from somebody else, sealed or a plain document
 * @keys: what a sealed one is verified and opened with
 * @visitor: who reads the document
 * @user_data: for @visitor
 * @message: gets size and digest; of a sealed file also package, kind, municipality, sign_key and
 *   sequence
 * @recipient: (out) (transfer full) (nullable): SCB code of this office as the sender of a sealed file
 *   has it
 * @progress: (nullable): is told how far it has come
 * @cancellable: (nullable): to give up
 * @error: return location of %TORGET_SERVICE_ERROR and %G_IO_ERROR_CANCELLED: why it is refused
 *
 * Thread: any but those of the window and the database: it takes its time.
 *
 * Returns: whether the document follows its schema, was told whole, and is what was sealed
 */
gboolean
torget_incoming_file_read (const char *path,
                           const TorgetIncomingKeys *keys,
                           const TorgetForeignVisitor *visitor,
                           gpointer user_data,
                           TorgetRegionMessage *message,
                           char **recipient,
                           TorgetProgress *progress,
                           GCancellable *cancellable,
                           GError **error)
{
  Work work = { .keys = keys, .progress = progress, .cancellable = cancellable };
  GError *problem = NULL;

  work.file = open_file (path);
  if (work.file < 0)
    return refuse_file (error);
  read_file (&work, visitor, user_data, message, recipient, &problem);
  close (work.file);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, torget_service_error_translate (problem));
  return FALSE;
}
