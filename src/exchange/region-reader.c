/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document of the region from the pieces that the confined process hands over.
 *
 * vuxentorget holds huvud and the body of the profile; the body's elements are taken one by one. */
#include "config.h"

#include "exchange/region-reader.h"

#include "exchange/error.h"
#include "exchange/region-names.h"

#include <string.h>

/* Of one element of the body, with all that is in it. */
#define MAX_ELEMENT (64 * 1024 * 1024)
#define MAX_PARTS 200000
#define MAX_DEPTH 64

/**
 * TorgetRegionReader:
 * @input: pieces, buffered
 * @root: vuxentorget, without parts
 * @head: huvud
 * @body: the body, without parts
 * @header: what @head says; its texts are those of @head
 * @is_done: whether all was read and is valid
 */
struct _TorgetRegionReader
{
  GInputStream *input;
  TorgetRegionElement *root;
  TorgetRegionElement *head;
  TorgetRegionElement *body;
  TorgetRegionHeader header;
  gboolean is_done;
};

static gboolean
refuse (GError **error,
        TorgetExchangeError code,
        const char *what)
{
  g_set_error_literal (error, TORGET_EXCHANGE_ERROR, (int) code, what);
  return FALSE;
}

static gboolean
take_piece (TorgetRegionReader *self,
            TorgetRegionPiece *piece,
            GCancellable *cancellable,
            GError **error)
{
  if (!torget_region_unpack (self->input, piece, cancellable, error))
    return FALSE;
  if (piece->kind != TORGET_REGION_PIECE_REFUSED)
    return TRUE;
  return refuse (error, TORGET_EXCHANGE_ERROR_INVALID, piece->strings[0]);
}

/* The next element, without its parts; %NULL in @element when the one around it ends. */
static gboolean
take_start (TorgetRegionReader *self,
            TorgetRegionElement **element,
            GCancellable *cancellable,
            GError **error)
{
  g_auto (TorgetRegionPiece) piece = { 0 };

  *element = NULL;
  if (!take_piece (self, &piece, cancellable, error))
    return FALSE;
  if (piece.kind == TORGET_REGION_PIECE_START)
    *element = torget_region_element_new (&piece);
  else if (piece.kind != TORGET_REGION_PIECE_END)
    return refuse (error, TORGET_EXCHANGE_ERROR_UNSAFE, "an element has no end");
  return TRUE;
}

static gsize
get_cost (const TorgetRegionElement *element)
{
  gsize cost = sizeof *element;

  for (const char **string = element->piece.strings; *string != NULL; string++)
    cost += strlen (*string) + 1;
  return cost;
}

/* Takes all that is in @element, and its end. */
static gboolean
take_parts (TorgetRegionReader *self,
            TorgetRegionElement *element,
            GCancellable *cancellable,
            GError **error)
{
  TorgetRegionElement *path[MAX_DEPTH] = { element };
  gsize cost = get_cost (element);
  guint depth = 1;
  guint n_parts = 0;

  while (depth > 0)
    {
      TorgetRegionElement *part;

      if (!take_start (self, &part, cancellable, error))
        return FALSE;
      if (part == NULL)
        {
          depth--;
          continue;
        }
      g_ptr_array_add (path[depth - 1]->parts, part);
      cost += get_cost (part);
      if (depth == MAX_DEPTH || ++n_parts > MAX_PARTS || cost > MAX_ELEMENT)
        return refuse (error, TORGET_EXCHANGE_ERROR_TOO_LARGE, "an element holds too much");
      path[depth++] = part;
    }
  return TRUE;
}

/* Header */

static guint
read_count (const char *text)
{
  guint64 number;

  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &number, NULL)
             ? (guint) number
             : 0;
}

static gint64
read_time (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, utc) : NULL;

  return time != NULL ? g_date_time_to_unix (time) * G_USEC_PER_SEC : 0;
}

/* Returns: (nullable): SCB code */
static const char *
read_municipality (const TorgetRegionElement *head,
                   const char *name)
{
  const TorgetRegionElement *element = torget_region_element_find (head, name);

  return element != NULL ? torget_region_element_get_attribute (element, "kommunkod") : NULL;
}

static void
read_header (TorgetRegionReader *self)
{
  const TorgetRegionElement *head = self->head;
  const TorgetRegionElement *population = torget_region_element_find (head, "population");
  TorgetRegionHeader *header = &self->header;

  header->profile = torget_region_element_get_text (head, "profil");
  header->sender = read_municipality (head, "avsandare");
  header->recipient = read_municipality (head, "mottagare");
  header->period = torget_region_element_get_text (head, "period");
  header->created = read_time (torget_region_element_get_text (head, "skapad"));
  header->withheld = read_count (torget_region_element_get_text (head, "undantagna"));
  header->legal_basis = torget_region_element_get_text (head, "rattsligGrund");
  if (population == NULL)
    return;
  header->population.count = read_count (population->text);
  header->population.hidden = *population->text == '\0';
}

/* What the schema cannot say: that profile and body belong together. */
static gboolean
check_header (TorgetRegionReader *self,
              GError **error)
{
  const TorgetRegionHeader *header = &self->header;
  const char *body = header->profile != NULL ? torget_region_get_body (header->profile) : NULL;

  if (header->sender == NULL || body == NULL || !g_str_equal (body, self->body->name))
    return refuse (error, TORGET_EXCHANGE_ERROR_INVALID,
                   "the profile in the header is not that of the document");
  return TRUE;
}

static gboolean
take_begin (TorgetRegionReader *self,
            GCancellable *cancellable,
            GError **error)
{
  if (!take_start (self, &self->root, cancellable, error)
      || (self->root != NULL && !take_start (self, &self->head, cancellable, error))
      || (self->head != NULL && !take_parts (self, self->head, cancellable, error))
      || (self->head != NULL && !take_start (self, &self->body, cancellable, error)))
    return FALSE;
  if (self->body == NULL)
    return refuse (error, TORGET_EXCHANGE_ERROR_UNSAFE, "the document has no body");
  read_header (self);
  return check_header (self, error);
}

/**
 * torget_region_reader_new:
 * @input: what torget_region_pack() writes
 * @cancellable: (nullable): to give up
 * @error: return location of %TORGET_EXCHANGE_ERROR: INVALID when the document is refused or its
 *   profile is not that of its content, IO when @input ends early, UNSAFE for anything else that is
 *   no document, TOO_LARGE; errors of @input
 *
 * Reads the header.
 *
 * Returns: (transfer full) (nullable): a reader before the first element of the body
 */
TorgetRegionReader *
torget_region_reader_new (GInputStream *input,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (TorgetRegionReader) self = g_new0 (TorgetRegionReader, 1);

  self->input = g_buffered_input_stream_new_sized (input, 64 * 1024);
  return take_begin (self, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * torget_region_reader_free:
 * @self: (transfer full): a reader
 */
void
torget_region_reader_free (TorgetRegionReader *self)
{
  g_clear_pointer (&self->root, torget_region_element_free);
  g_clear_pointer (&self->head, torget_region_element_free);
  g_clear_pointer (&self->body, torget_region_element_free);
  g_clear_object (&self->input);
  g_free (self);
}

/**
 * torget_region_reader_get_header:
 * @self: a reader
 *
 * Returns: (transfer none): what stands above; its profile and sender are never %NULL
 */
const TorgetRegionHeader *
torget_region_reader_get_header (TorgetRegionReader *self)
{
  return &self->header;
}

/**
 * torget_region_reader_get_body:
 * @self: a reader
 *
 * Returns: (transfer none): the body's element with its attributes, without its parts
 */
const TorgetRegionElement *
torget_region_reader_get_body (TorgetRegionReader *self)
{
  return self->body;
}

/* Both end, and the document was valid until then. */
static gboolean
take_end (TorgetRegionReader *self,
          GCancellable *cancellable,
          GError **error)
{
  g_auto (TorgetRegionPiece) end = { 0 };
  g_auto (TorgetRegionPiece) verdict = { 0 };

  if (!take_piece (self, &end, cancellable, error)
      || !take_piece (self, &verdict, cancellable, error))
    return FALSE;
  if (end.kind != TORGET_REGION_PIECE_END || verdict.kind != TORGET_REGION_PIECE_VALID)
    return refuse (error, TORGET_EXCHANGE_ERROR_UNSAFE, "the document goes on after its body");
  self->is_done = TRUE;
  return TRUE;
}

/**
 * torget_region_reader_next:
 * @self: a reader
 * @element: (out) (transfer full) (nullable): the next element of the body with all that is in it,
 *   %NULL after the last one
 * @cancellable: (nullable): to give up
 * @error: return location as of torget_region_reader_new()
 *
 * A document may turn out to be refused at its very end: use nothing of it until @element was %NULL.
 *
 * Returns: whether all is well
 */
gboolean
torget_region_reader_next (TorgetRegionReader *self,
                           TorgetRegionElement **element,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (TorgetRegionElement) next = NULL;

  *element = NULL;
  if (self->is_done)
    return TRUE;
  if (!take_start (self, &next, cancellable, error))
    return FALSE;
  if (next == NULL)
    return take_end (self, cancellable, error);
  if (!take_parts (self, next, cancellable, error))
    return FALSE;
  *element = g_steal_pointer (&next);
  return TRUE;
}
