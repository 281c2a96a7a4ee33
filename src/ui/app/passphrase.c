/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * New passphrases: how good one is, and the rows in which it is typed; see passphrase.h.
 *
 * The file is only as safe as its passphrase. Length counts most; a passphrase of one repeated
 * sign or of digits alone is worth little.
 */
#include "config.h"

#include "ui/app/passphrase.h"

#include "ui/widgets/problem-label.h"

#include <glib/gi18n.h>

#define LEAST_CHARS 10
#define GOOD_CHARS 16

struct _TorgetPassphraseRows
{
  AdwBin parent_instance;

  AdwPasswordEntryRow *first_row;
  AdwPasswordEntryRow *second_row;
  TorgetProblemLabel *advice;
};

G_DEFINE_FINAL_TYPE (TorgetPassphraseRows, torget_passphrase_rows, ADW_TYPE_BIN)

static GParamSpec *passphrase_property;

/* How many different characters there are, counted up to 8. */
static guint
count_different (const char *text)
{
  gunichar seen[8];
  guint n = 0;

  for (const char *p = text; *p != '\0' && n < G_N_ELEMENTS (seen); p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      gboolean is_new = TRUE;

      for (guint i = 0; i < n; i++)
        is_new = is_new && seen[i] != c;
      if (is_new)
        seen[n++] = c;
    }
  return n;
}

/**
 * torget_passphrase_judge:
 * @passphrase: what was typed
 * @advice: (out) (transfer none): a sentence for the user, in the user's language
 *
 * Returns: error when it must not be used, warning when a better one is easy to find
 */
TorgetTone
torget_passphrase_judge (const char *passphrase,
                         const char **advice)
{
  const glong length = g_utf8_strlen (passphrase, -1);
  const guint different = count_different (passphrase);

  if (length < LEAST_CHARS || different < 5)
    {
      *advice = _ ("Take at least ten different characters. A few words in a row are easy to "
                   "remember and hard to guess.");
      return TORGET_TONE_ERROR;
    }
  if (length < GOOD_CHARS || different < 8)
    {
      *advice = _ ("This will do. Four or five words would be much harder to guess.");
      return TORGET_TONE_WARNING;
    }
  *advice = _ ("This passphrase is hard to guess.");
  return TORGET_TONE_SUCCESS;
}

static const char *
get_text (AdwPasswordEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
edited_cb (TorgetPassphraseRows *self)
{
  const char *first = get_text (self->first_row);
  const char *second = get_text (self->second_row);
  const char *advice = NULL;
  TorgetTone tone = TORGET_TONE_NEUTRAL;

  if (*first != '\0')
    tone = torget_passphrase_judge (first, &advice);
  if (tone != TORGET_TONE_ERROR && *second != '\0' && !g_str_equal (first, second))
    {
      tone = TORGET_TONE_ERROR;
      advice = _ ("The two passphrases are not the same.");
    }
  torget_problem_label_set (self->advice, tone, advice);
  g_object_notify_by_pspec (G_OBJECT (self), passphrase_property);
}

static void
torget_passphrase_rows_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  g_value_set_string (value,
                      torget_passphrase_rows_get_passphrase (TORGET_PASSPHRASE_ROWS (object)));
}

static void
torget_passphrase_rows_class_init (TorgetPassphraseRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = torget_passphrase_rows_get_property;
  passphrase_property = g_param_spec_string ("passphrase", NULL, NULL, NULL,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (G_OBJECT_CLASS (klass), 1, passphrase_property);

  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/app/passphrase-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetPassphraseRows, advice);
  gtk_widget_class_bind_template_child (widget_class, TorgetPassphraseRows, first_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetPassphraseRows, second_row);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
}

static void
torget_passphrase_rows_init (TorgetPassphraseRows *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_passphrase_rows_get_passphrase:
 * @self: passphrase rows
 *
 * Returns: (nullable) (transfer none): what was typed, or %NULL when it cannot be used yet
 */
const char *
torget_passphrase_rows_get_passphrase (TorgetPassphraseRows *self)
{
  const char *advice;
  const char *first;

  g_return_val_if_fail (TORGET_IS_PASSPHRASE_ROWS (self), NULL);

  first = get_text (self->first_row);
  if (!g_str_equal (first, get_text (self->second_row))
      || torget_passphrase_judge (first, &advice) == TORGET_TONE_ERROR)
    return NULL;
  return first;
}

/**
 * torget_passphrase_rows_clear:
 * @self: passphrase rows
 *
 * Forgets what was typed.
 */
void
torget_passphrase_rows_clear (TorgetPassphraseRows *self)
{
  g_return_if_fail (TORGET_IS_PASSPHRASE_ROWS (self));

  gtk_editable_set_text (GTK_EDITABLE (self->first_row), "");
  gtk_editable_set_text (GTK_EDITABLE (self->second_row), "");
}
