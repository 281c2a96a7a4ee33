/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the form of a new record fills in by itself as long as nobody has chosen otherwise. */
#include "config.h"

#include "ui/person/record-follow.h"

#include "service/office-parameters.h"

typedef struct
{
  const TorgetRecordSpec *spec;
  TorgetSession *session;
  gpointer before; /* the record before the latest edit */
} Follow;

static void
follow_free (gpointer data,
             GClosure *closure)
{
  Follow *follow = data;

  g_object_unref (follow->session);
  torget_record_free (follow->before);
  g_free (follow);
}

/* The row that is filled in is edited in turn. */
static void
edited_cb (TorgetForm *form,
           Follow *follow)
{
  g_autoptr (TorgetRecord) before = follow->before;
  const char *field;

  follow->before = torget_form_dup_record (form);
  field = follow->spec->follow (before, follow->before,
                                torget_session_get_parameters (follow->session));
  if (field != NULL && torget_form_find_row (form, field) != NULL)
    torget_form_row_load (torget_form_find_row (form, field), follow->before);
}

/**
 * torget_record_follow_attach:
 * @form: the form of a new record, loaded
 * @spec: how the record is edited
 * @session: the session, for what the office has set
 *
 * Does nothing for a spec in which nothing follows.
 */
void
torget_record_follow_attach (TorgetForm *form,
                             const TorgetRecordSpec *spec,
                             TorgetSession *session)
{
  Follow *follow;

  if (spec->follow == NULL)
    return;
  follow = g_new0 (Follow, 1);
  follow->spec = spec;
  follow->session = g_object_ref (session);
  follow->before = torget_form_dup_record (form);
  g_signal_connect_data (form, "edited", G_CALLBACK (edited_cb), follow, follow_free, 0);
}
