/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * New passphrases: what is said of one, and the rows in which it is typed; see passphrase.h. The
 * file is only as safe as its passphrase.
 */
#include "config.h"

#include "ui/app/passphrase.h"

#include "domain/passphrase.h"
#include "ui/app/settings.h"
#include "ui/widgets/problem-label.h"
#include "wording/passphrase-text.h"

#include <glib/gi18n.h>

struct _TorgetPassphraseRows
{
  AdwBin parent_instance;

  AdwPasswordEntryRow *first_row;
  AdwPasswordEntryRow *second_row;
  TorgetProblemLabel *advice;
};

G_DEFINE_FINAL_TYPE (TorgetPassphraseRows, torget_passphrase_rows, ADW_TYPE_BIN)

static GParamSpec *passphrase_property;

static const TorgetTone tones[] = {
  [TORGET_PASSPHRASE_SHORT] = TORGET_TONE_ERROR,
  [TORGET_PASSPHRASE_WEAK] = TORGET_TONE_ERROR,
  [TORGET_PASSPHRASE_FAIR] = TORGET_TONE_WARNING,
  [TORGET_PASSPHRASE_GOOD] = TORGET_TONE_SUCCESS,
};

static const char *
get_text (AdwPasswordEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* The name of who sits here and of the office are what a colleague would try. */
static TorgetPassphraseWorth
judge (const char *passphrase)
{
  g_autofree char *user = torget_settings_dup_user ();
  const char *const known[] = { user, torget_settings_get_office (), NULL };

  return torget_passphrase_judge (passphrase, known);
}

static void
edited_cb (TorgetPassphraseRows *self)
{
  const char *first = get_text (self->first_row);
  const char *second = get_text (self->second_row);
  const char *advice = NULL;
  TorgetTone tone = TORGET_TONE_NEUTRAL;

  if (*first != '\0')
    {
      const TorgetPassphraseWorth worth = judge (first);

      tone = tones[worth];
      advice = torget_passphrase_get_advice (worth);
    }
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
  const char *first;

  g_return_val_if_fail (TORGET_IS_PASSPHRASE_ROWS (self), NULL);

  first = get_text (self->first_row);
  if (!g_str_equal (first, get_text (self->second_row))
      || tones[judge (first)] == TORGET_TONE_ERROR)
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
