/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A workbook for spreadsheet programs; see spreadsheet.h. The library writes to a path only, so the
 * workbook passes through a file in the user's runtime folder, which is memory and private: for
 * figures, never for records of persons. */
#include "config.h"

#include "report/spreadsheet.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <unistd.h>
#include <xlsxwriter.h>

#define COLUMN_WIDTH 16

struct _TorgetSpreadsheet
{
  char *path;
  lxw_workbook *workbook; /* %NULL once it is written */
  lxw_worksheet *sheet;
  lxw_format *heading;
  guint n_rows;
};

/* Makes the file, for this user alone. */
static char *
dup_new_path (const char *folder,
              GError **error)
{
  g_autofree char *path = g_build_filename (folder, "torget-XXXXXX.xlsx", NULL);
  int fd;

  g_mkdir_with_parents (folder, 0700);
  fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno), "%s", folder);
      return NULL;
    }
  close (fd);
  return g_steal_pointer (&path);
}

/**
 * torget_spreadsheet_new:
 * @name: of the sheet
 * @error: return location
 *
 * Returns: (transfer full) (nullable): an empty workbook
 */
TorgetSpreadsheet *
torget_spreadsheet_new (const char *name,
                        GError **error)
{
  g_autoptr (TorgetSpreadsheet) self = g_new0 (TorgetSpreadsheet, 1);
  const char *folder = g_get_user_runtime_dir ();
  lxw_workbook_options options = { .tmpdir = (char *) folder };

  self->path = dup_new_path (folder, error);
  if (self->path == NULL)
    return NULL;
  self->workbook = workbook_new_opt (self->path, &options);
  self->sheet = workbook_add_worksheet (self->workbook, name);
  self->heading = workbook_add_format (self->workbook);
  format_set_bold (self->heading);
  worksheet_freeze_panes (self->sheet, 1, 0);
  return g_steal_pointer (&self);
}

/**
 * torget_spreadsheet_free:
 * @self: (nullable) (transfer full): a workbook; nothing is left of one that is not finished
 */
void
torget_spreadsheet_free (TorgetSpreadsheet *self)
{
  if (self == NULL)
    return;
  if (self->workbook != NULL)
    workbook_close (self->workbook);
  if (self->path != NULL)
    g_unlink (self->path);
  g_free (self->path);
  g_free (self);
}

/**
 * torget_spreadsheet_add_row:
 * @self: a workbook that is not finished
 * @cells: (array length=n_cells): the cells
 * @n_cells: how many
 */
void
torget_spreadsheet_add_row (TorgetSpreadsheet *self,
                            const TorgetSheetCell *cells,
                            guint n_cells)
{
  lxw_format *format = self->n_rows == 0 ? self->heading : NULL;

  if (self->n_rows == 0 && n_cells > 0)
    worksheet_set_column (self->sheet, 0, (lxw_col_t) (n_cells - 1), COLUMN_WIDTH, NULL);
  for (guint i = 0; i < n_cells; i++)
    if (cells[i].is_empty)
      continue;
    else if (cells[i].text != NULL)
      worksheet_write_string (self->sheet, self->n_rows, (lxw_col_t) i, cells[i].text, format);
    else
      worksheet_write_number (self->sheet, self->n_rows, (lxw_col_t) i, cells[i].number, format);
  self->n_rows++;
}

/**
 * torget_spreadsheet_finish:
 * @self: a workbook
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
torget_spreadsheet_finish (TorgetSpreadsheet *self,
                           GError **error)
{
  const lxw_error problem = workbook_close (g_steal_pointer (&self->workbook));
  char *content;
  gsize length;

  if (problem != LXW_NO_ERROR)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, lxw_strerror (problem));
      return NULL;
    }
  if (!g_file_get_contents (self->path, &content, &length, error))
    return NULL;
  return g_bytes_new_take (content, length);
}
