/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shown list on paper: its rows in their order with the wanted columns, as a document that is
 * looked at before it is printed. Whoever is masked in the list is masked on paper. */
#include "config.h"

#include "ui/list/list-print.h"

#include "base/clock.h"
#include "domain/disclosure.h"
#include "service/document.h"
#include "ui/app/error-text.h"
#include "ui/compat/alert.h"
#include "ui/document/print-window.h"
#include "ui/list/list-text.h"
#include "ui/list/list-texts.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

/* Sixty pages: nobody reads more, and the window waits while they are laid out. */
#define MAX_ROWS 2000

/* In characters: what may need a second line, and the room between two columns. */
#define LONG_TEXT 12
#define GAP 4

typedef struct
{
  GtkWidget *origin;
  TorgetSession *session;
  TorgetListKind kind;
  char *title;
  char *note;
  GStrv titles;    /* of the columns */
  GPtrArray *rows; /* GStrv */
  GPtrArray *headings; /* utf8, one a row: of the group that begins there, or %NULL */
  TorgetListModel *model;
} Print;

static void
print_free (Print *print)
{
  g_object_unref (print->origin);
  g_object_unref (print->session);
  g_free (print->title);
  g_free (print->note);
  g_strfreev (print->titles);
  g_ptr_array_unref (print->rows);
  g_ptr_array_unref (print->headings);
  g_object_unref (print->model);
  g_free (print);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Print, print_free)

static guint
measure_word (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, (guint) g_utf8_strlen (words[i], -1));
  return longest;
}

/* Words stay whole, and texts as well where they are not long. */
static guint
measure (const char *text)
{
  return MAX (measure_word (text), MIN ((guint) g_utf8_strlen (text, -1), LONG_TEXT));
}

static guint *
dup_weights (Print *print)
{
  const guint n = g_strv_length (print->titles);
  guint *weights = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      weights[i] = measure_word (print->titles[i]);
      for (guint j = 0; j < print->rows->len; j++)
        weights[i] = MAX (weights[i], measure (((GStrv) print->rows->pdata[j])[i]));
      weights[i] += GAP;
    }
  return weights;
}

static char *
dup_note (const char *narrowed)
{
  const char *masked = _ ("Protected persons stand here without name and place.");

  return narrowed != NULL ? g_strdup_printf ("%s\n%s", narrowed, masked) : g_strdup (masked);
}

static Print *
print_new (GtkWidget *origin,
           TorgetSession *session,
           TorgetListModel *model,
           GPtrArray *columns,
           const char *title,
           const char *narrowed)
{
  Print *print = g_new0 (Print, 1);

  print->origin = g_object_ref (origin);
  print->session = g_object_ref (session);
  print->kind = torget_list_model_get_kind (model);
  print->title = g_strdup (title);
  print->note = dup_note (narrowed);
  print->titles = torget_list_texts_dup_titles (columns);
  print->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  print->headings = g_ptr_array_new_with_free_func (g_free);
  print->model = g_object_ref (model);
  return print;
}

static TorgetDocument *
build (Print *print)
{
  g_autofree guint *weights = dup_weights (print);
  const TorgetListDocument list = {
    .title = print->title,
    .note = print->note,
    .language = torget_ui_language (),
    .today = torget_clock_get_today (),
    .is_demo = torget_session_is_demo (print->session),
    .columns = (const char *const *) print->titles,
    .weights = weights,
  };
  TorgetDocument *document = torget_build_list (&list);

  for (guint i = 0; i < print->rows->len; i++)
    {
      if (i == 0 || print->headings->pdata[i] != NULL)
        torget_build_list_group (document, &list, print->headings->pdata[i]);
      torget_document_add_table_row (document, print->rows->pdata[i]);
    }
  return document;
}

static void
row_cb (const char *const *texts,
        guint position,
        gpointer user_data)
{
  Print *print = user_data;
  const TorgetListGroup *group;

  if (texts == NULL)
    return;
  group = torget_list_model_get_group (print->model, position);
  g_ptr_array_add (print->headings, group != NULL ? torget_list_dup_heading (group) : NULL);
  g_ptr_array_add (print->rows, g_strdupv ((GStrv) texts));
}

static void
open_window (Print *print,
             GtkWindow *parent,
             GArray *persons)
{
  g_autofree char *name = g_strconcat ("list-", torget_list_kind_get_name (print->kind), NULL);
  const TorgetDocumentUse use = { name, 0, TORGET_RECIPIENT_OFFICE, persons };
  g_autofree char *description = g_strdup_printf ("%s\n\n%s", print->title, print->note);
  g_autoptr (TorgetDocument) document = build (print);
  GtkWidget *window = torget_print_window_new_for (print->session, document, &use, description);

  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (Print) print = user_data;
  g_autoptr (GArray) persons = NULL;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (print->origin);

  torget_list_texts_read_finish (result, &persons, &error);
  if (!GTK_IS_WINDOW (root))
    return;
  if (error == NULL)
    open_window (print, GTK_WINDOW (root), persons);
  else
    torget_alert_show (GTK_WINDOW (root), _ ("The list cannot be printed"),
                       torget_error_get_text (error));
}

/**
 * torget_list_print_open:
 * @origin: a widget of the list
 * @session: the session
 * @model: the list
 * @columns: (element-type TorgetListColumn): the wanted columns, in their order
 * @title: what is listed
 * @narrowed: (nullable): what was searched for, and the filters
 *
 * Opens a window with the list as it will be on paper.
 */
void
torget_list_print_open (GtkWidget *origin,
                        TorgetSession *session,
                        TorgetListModel *model,
                        GPtrArray *columns,
                        const char *title,
                        const char *narrowed)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (model));
  Print *print;

  if (n > MAX_ROWS)
    {
      g_autofree char *text
          = g_strdup_printf (_ ("The list has %u rows, and at most %u can be printed. Narrow it with "
                                "the search or a filter, or export it."),
                             n, MAX_ROWS);

      torget_alert_show (GTK_WINDOW (gtk_widget_get_root (origin)),
                         _ ("The list is too long to print"), text);
      return;
    }
  print = print_new (origin, session, model, columns, title, narrowed);
  torget_list_texts_read_async (session, model, columns, row_cb, print, NULL, read_cb, print);
}
