/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads delimited text as offices really keep it: UTF-8 with or without a byte order mark,
 * UTF-16, Windows-1252; semicolon, comma or tab; quoted fields with line breaks in them.
 *
 * Limits: 50 MB a file, 64 KB a field, 500 columns, 5 million fields. */
#include "config.h"

#include "exchange/table-reader.h"

#include "base/text.h"
#include "exchange/error.h"

#include <string.h>

#define MAX_FIELD (64 * 1024)

enum
{
  UTF_8,
  UTF_16,
  WINDOWS_1252,
};

const char *const torget_table_encodings[3] = { "UTF-8", "UTF-16", "Windows-1252" };

/* Decoding */

/* Text with a NUL in it would end there: it is not a table. */
static char *
convert (const char *data,
         gsize size,
         const char *encoding)
{
  gsize length;
  g_autofree char *text
      = g_convert (data, (gssize) size, "UTF-8", encoding, NULL, &length, NULL);

  return text != NULL && strlen (text) == length ? g_steal_pointer (&text) : NULL;
}

/* Windows-1252 as browsers read it: the five bytes without a character become spaces. */
static char *
convert_windows (const char *data,
                 gsize size)
{
  static const char holes[] = { '\x81', '\x8d', '\x8f', '\x90', '\x9d' };
  g_autofree char *copy = g_strndup (data, size);

  for (gsize i = 0; i < size; i++)
    if (memchr (holes, copy[i], sizeof holes) != NULL)
      copy[i] = ' ';
  return convert (copy, size, "WINDOWS-1252");
}

static char *
decode (const char *data,
        gsize size,
        const char **encoding)
{
  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  if (size >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    {
      *encoding = torget_table_encodings[UTF_16];
      return convert (data, size, "UTF-16");
    }
  if (memchr (data, '\0', size) != NULL)
    return NULL;
  if (g_utf8_validate (data, (gssize) size, NULL))
    {
      *encoding = torget_table_encodings[UTF_8];
      return g_strndup (data, size);
    }
  *encoding = torget_table_encodings[WINDOWS_1252];
  return convert_windows (data, size);
}

/* The delimiter that occurs most in the first line, outside quotes. */
static char
guess_delimiter (const char *text)
{
  static const char candidates[] = ";,\t";
  guint counts[G_N_ELEMENTS (candidates)] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (; *text != '\0' && (quoted || (*text != '\n' && *text != '\r')); text++)
    {
      const char *found = strchr (candidates, *text);

      if (*text == '"')
        quoted = !quoted;
      else if (!quoted && found != NULL)
        counts[found - candidates]++;
    }
  for (guint i = 1; i < 3; i++)
    if (counts[i] > counts[best])
      best = i;
  return candidates[best];
}

/* Parsing */

typedef struct
{
  const char *next;
  guint line;
  GString *field;
  guint32 first_cell; /* of the row under way */
  TorgetTable *table;
  GError **error;
} Parser;

static gboolean
fail (Parser *parser,
      int code,
      const char *what)
{
  g_set_error (parser->error, TORGET_EXCHANGE_ERROR, code, "row %u: %s", parser->line, what);
  return FALSE;
}

/* Apostrophes before =, +, -, @ guard a spreadsheet against formulas: exactly one is taken off. */
static const char *
skip_guard (const char *text)
{
  const gsize guards = strspn (text, "'");
  const char first = text[guards];

  return guards > 0 && first != '\0' && strchr ("=+-@\t\r", first) != NULL ? text + 1 : text;
}

static guint
count_fields (const Parser *parser)
{
  return parser->table->cells->len - parser->first_cell;
}

static void
add_cell (TorgetTable *self,
          const char *text)
{
  const guint32 start = (guint32) self->text->len;

  g_array_append_val (self->cells, start);
  g_string_append_len (self->text, text, (gssize) strlen (text) + 1);
}

static gboolean
end_field (Parser *parser)
{
  g_autofree char *text = NULL;

  if (parser->field->len > MAX_FIELD || count_fields (parser) >= TORGET_TABLE_MAX_COLUMNS)
    return fail (parser, TORGET_EXCHANGE_ERROR_TOO_LARGE, "field or row is too long");
  if (parser->table->cells->len >= TORGET_TABLE_MAX_CELLS)
    return fail (parser, TORGET_EXCHANGE_ERROR_TOO_LARGE, "too many fields");
  text = torget_text_normalize (skip_guard (g_strstrip (parser->field->str)));
  add_cell (parser->table, text);
  g_string_truncate (parser->field, 0);
  return TRUE;
}

static gboolean
read_quoted (Parser *parser)
{
  guint first_line = parser->line;

  for (parser->next++; *parser->next != '\0'; parser->next++)
    {
      if (*parser->next == '"' && parser->next[1] != '"')
        {
          parser->next++;
          return TRUE;
        }
      if (*parser->next == '"')
        parser->next++;
      if (*parser->next == '\n')
        parser->line++;
      g_string_append_c (parser->field, *parser->next);
      if (parser->field->len > MAX_FIELD)
        break;
    }
  parser->line = first_line;
  return fail (parser, TORGET_EXCHANGE_ERROR_QUOTING, "a quoted field does not end");
}

static gboolean
is_line_end (const Parser *parser)
{
  return *parser->next == '\r' || *parser->next == '\n';
}

static void
skip_line_end (Parser *parser)
{
  if (*parser->next == '\r')
    parser->next++;
  if (*parser->next == '\n')
    parser->next++;
}

/* Reads one row into the table. A quote inside an unquoted field is a plain character. */
static gboolean
read_row (Parser *parser)
{
  for (;;)
    {
      char c = *parser->next;

      if (c == '"' && parser->field->len == 0)
        {
          if (!read_quoted (parser))
            return FALSE;
        }
      else if (c == parser->table->delimiter)
        {
          parser->next++;
          if (!end_field (parser))
            return FALSE;
        }
      else if (c == '\0' || is_line_end (parser))
        break;
      else
        {
          g_string_append_c (parser->field, c);
          parser->next++;
        }
    }
  skip_line_end (parser);
  return end_field (parser);
}

/* Whether all fields of the row under way are empty from the one numbered @first on. */
static gboolean
is_blank_from (const Parser *parser,
               guint first)
{
  const TorgetTable *table = parser->table;

  for (guint i = parser->first_cell + first; i < table->cells->len; i++)
    if (table->text->str[g_array_index (table->cells, guint32, i)] != '\0')
      return FALSE;
  return TRUE;
}

/* Forgets the fields of the row under way from the one numbered @first on. */
static void
drop_fields (Parser *parser,
             guint first)
{
  TorgetTable *table = parser->table;
  const guint cell = parser->first_cell + first;

  if (cell >= table->cells->len)
    return;
  g_string_truncate (table->text, g_array_index (table->cells, guint32, cell));
  g_array_set_size (table->cells, cell);
}

/* The header has said how wide the table is. */
static gboolean
end_row (Parser *parser,
         guint32 number)
{
  TorgetTable *table = parser->table;

  if (is_blank_from (parser, 0))
    {
      drop_fields (parser, 0);
      return TRUE;
    }
  if (table->numbers->len == 0)
    table->n_columns = count_fields (parser);
  if (!is_blank_from (parser, table->n_columns))
    {
      parser->line = number;
      return fail (parser, TORGET_EXCHANGE_ERROR_QUOTING, "more fields than the header");
    }
  drop_fields (parser, table->n_columns);
  while (count_fields (parser) < table->n_columns)
    add_cell (table, "");
  g_array_append_val (table->numbers, number);
  return TRUE;
}

static gboolean
read_rows (TorgetTable *self,
           const char *text,
           GError **error)
{
  g_autoptr (GString) field = g_string_new (NULL);
  Parser parser = { text, 1, field, 0, self, error };
  gboolean good = TRUE;

  for (guint32 number = 1; good && *parser.next != '\0'; number++, parser.line++)
    {
      parser.first_cell = self->cells->len;
      if (is_line_end (&parser)) /* a file can have millions of lines with nothing on them */
        skip_line_end (&parser);
      else
        good = read_row (&parser) && end_row (&parser, number);
    }
  return good;
}

/**
 * torget_table_new:
 *
 * Returns: (transfer full): a table without rows
 */
TorgetTable *
torget_table_new (void)
{
  TorgetTable *self = g_new0 (TorgetTable, 1);

  self->text = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->encoding = torget_table_encodings[UTF_8];
  return self;
}

/**
 * torget_table_read:
 * @bytes: the whole file
 * @error: return location of %TORGET_EXCHANGE_ERROR
 *
 * Thread: any.
 *
 * Returns: (transfer full) (nullable): the table
 */
TorgetTable *
torget_table_read (GBytes *bytes,
                   GError **error)
{
  g_autoptr (TorgetTable) self = torget_table_new ();
  g_autofree char *text = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size > TORGET_TABLE_MAX_FILE)
    {
      g_set_error_literal (error,
                           TORGET_EXCHANGE_ERROR,
                           TORGET_EXCHANGE_ERROR_TOO_LARGE,
                           "file above 50 MB");
      return NULL;
    }
  if (size > 0)
    text = decode (data, size, &self->encoding);
  if (text != NULL)
    {
      self->delimiter = guess_delimiter (text);
      if (!read_rows (self, text, error))
        return NULL;
    }
  if (self->numbers->len > 0)
    return g_steal_pointer (&self);
  g_set_error_literal (error,
                       TORGET_EXCHANGE_ERROR,
                       TORGET_EXCHANGE_ERROR_NOT_A_TABLE,
                       "no rows of text");
  return NULL;
}

/**
 * torget_table_free:
 * @self: (transfer full): a table
 */
void
torget_table_free (TorgetTable *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->numbers);
  g_free (self);
}

/**
 * torget_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many fields the header has
 */
guint
torget_table_get_n_columns (TorgetTable *self)
{
  return self->n_columns;
}

/**
 * torget_table_get_n_records:
 * @self: a table
 *
 * Returns: how many rows stand under the header
 */
guint
torget_table_get_n_records (TorgetTable *self)
{
  return self->numbers->len - 1;
}

static const char *
get_text (TorgetTable *self,
          guint row,
          guint column)
{
  return self->text->str + g_array_index (self->cells, guint32, row * self->n_columns + column);
}

/**
 * torget_table_get_header:
 * @self: a table
 * @column: from 0
 *
 * Returns: (transfer none): the column's heading
 */
const char *
torget_table_get_header (TorgetTable *self,
                         guint column)
{
  return get_text (self, 0, column);
}

/**
 * torget_table_get_cell:
 * @self: a table
 * @record: from 0
 * @column: from 0
 *
 * Returns: (transfer none): the text, empty when there is none
 */
const char *
torget_table_get_cell (TorgetTable *self,
                       guint record,
                       guint column)
{
  return get_text (self, record + 1, column);
}

/**
 * torget_table_get_row_number:
 * @self: a table
 * @record: from 0
 *
 * Returns: the record's row as a spreadsheet shows it; the header is row 1
 */
guint
torget_table_get_row_number (TorgetTable *self,
                             guint record)
{
  return g_array_index (self->numbers, guint32, record + 1);
}
