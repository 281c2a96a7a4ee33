/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetMovePart: who moves, and what that changes; see move-part.h. */
#include "config.h"

#include "ui/household/move-part.h"

#include "base/clock.h"
#include "domain/move.h"
#include "ui/person/members.h"
#include "ui/person/person-text.h"
#include "ui/widgets/flag-row.h"

#include <glib/gi18n.h>

struct _TorgetMovePart
{
  TorgetRecordPart parent_instance;

  TorgetPersonCase *person_case;
  GArray *member_ids;
  GPtrArray *rows;            /* TorgetFlagRow, one each, owned by the group */
  TorgetRecordDialog *dialog; /* not owned: it holds the part, and the two that follow */
  GtkEditable *address;
  TorgetMoveAlongPart *along;
  gboolean is_changed;
};

G_DEFINE_FINAL_TYPE (TorgetMovePart, torget_move_part, TORGET_TYPE_RECORD_PART)

/* A move as the form tells of it, with what it borrows from. */
typedef struct
{
  TorgetResidence *residence;
  char *address;
  TorgetMove move;
} Draft;

static void
draft_clear (Draft *draft)
{
  g_array_unref (draft->move.person_ids);
  torget_record_free (draft->residence);
  g_free (draft->address);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, draft_clear)

static GArray *
list_chosen (TorgetMovePart *self)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->rows->len; i++)
    if (torget_flag_row_get_active (g_ptr_array_index (self->rows, i)))
      g_array_append_val (chosen, g_array_index (self->member_ids, gint64, i));
  return chosen;
}

static Draft
make_draft (TorgetMovePart *self)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (self->address));
  Draft draft = {
    .residence = torget_form_dup_record (torget_record_dialog_get_form (self->dialog)),
    .address = *g_strstrip (typed) != '\0' ? g_strdup (typed) : NULL,
  };

  draft.move = (TorgetMove){
    .records = torget_person_case_get_records (self->person_case),
    .person_ids = list_chosen (self),
    .municipality = draft.residence->municipality,
    .day = draft.residence->valid_from,
    .address = draft.address,
    .author = torget_session_get_user (torget_person_case_get_session (self->person_case)),
    .today = torget_clock_get_today (),
  };
  return draft;
}

/* What is wrong, beside the row that it is about */

static const struct
{
  TorgetMoveProblemCode code;
  const char *field; /* NULL: who moves */
  gboolean is_patient; /* not said before somebody tries to save */
} problem_places[] = {
  { TORGET_MOVE_NOBODY, NULL, FALSE },
  { TORGET_MOVE_NO_MUNICIPALITY, "municipality", TRUE },
  { TORGET_MOVE_SAME_MUNICIPALITY, "municipality", FALSE },
  { TORGET_MOVE_NO_DAY, "valid_from", TRUE },
  { TORGET_MOVE_TOO_EARLY, "valid_from", FALSE },
};

static char *
dup_problem (TorgetMovePart *self,
             const TorgetMoveProblem *problem)
{
  TorgetRecordSet *records = torget_person_case_get_records (self->person_case);
  g_autofree char *name
      = problem->person_id != 0
            ? torget_person_dup_name (torget_case_get_person (records, problem->person_id))
            : NULL;
  char iso[TORGET_DATE_ISO_SIZE];

  switch (problem->code)
    {
    case TORGET_MOVE_NOBODY:
      return g_strdup (_ ("Choose at least one person who moves."));
    case TORGET_MOVE_NO_MUNICIPALITY:
      return g_strdup (_ ("Choose the municipality that they move to."));
    case TORGET_MOVE_SAME_MUNICIPALITY:
      /* Translators: a person's name. */
      return g_strdup_printf (_ ("%s is registered in that municipality already."), name);
    case TORGET_MOVE_NO_DAY:
      return g_strdup (_ ("Write the first day in the new municipality."));
    case TORGET_MOVE_TOO_EARLY:
    default:
      /* Translators: a person's name, and a day. */
      return g_strdup_printf (_ ("%s was registered in a municipality on %s. The next move is "
                                 "later than that."),
                              name, torget_date_write_iso (problem->date, iso));
    }
}

static void
show_problem (TorgetMovePart *self,
              const TorgetMoveProblem *problem)
{
  const char *field = problem_places[problem->code].field;
  g_autofree char *text = dup_problem (self, problem);

  if (field != NULL)
    torget_form_set_problem (torget_record_dialog_get_form (self->dialog), field,
                             TORGET_TONE_ERROR, text);
  else
    torget_form_row_set_problem (g_ptr_array_index (self->rows, 0), TORGET_TONE_ERROR, text);
}

/* A day to come is no mistake, but all that counts people counts from now on. */
static void
warn_of_future (TorgetMovePart *self,
                const TorgetMove *move)
{
  if (move->day > move->today)
    torget_form_set_problem (torget_record_dialog_get_form (self->dialog), "valid_from",
                             TORGET_TONE_WARNING,
                             _ ("The day is still to come. Lists and reports count the new "
                                "municipality as soon as this is saved."));
}

static gboolean
torget_move_part_judge (TorgetRecordPart *part,
                        gboolean is_tried)
{
  TorgetMovePart *self = TORGET_MOVE_PART (part);
  g_auto (Draft) draft = make_draft (self);
  g_autoptr (GArray) problems = torget_move_check (&draft.move);

  torget_form_row_set_problem (g_ptr_array_index (self->rows, 0), TORGET_TONE_ERROR, NULL);
  warn_of_future (self, &draft.move);
  for (guint i = 0; i < problems->len; i++)
    {
      const TorgetMoveProblem *problem = &g_array_index (problems, TorgetMoveProblem, i);

      if (is_tried || !problem_places[problem->code].is_patient)
        show_problem (self, problem);
    }
  torget_move_along_part_offer (self->along, problems->len == 0 ? &draft.move : NULL);
  return problems->len == 0;
}

static gboolean
torget_move_part_is_changed (TorgetRecordPart *part)
{
  return TORGET_MOVE_PART (part)->is_changed;
}

static gboolean
torget_move_part_focus_problem (TorgetRecordPart *part)
{
  TorgetMovePart *self = TORGET_MOVE_PART (part);
  g_autoptr (GArray) chosen = list_chosen (self);

  if (chosen->len > 0)
    return torget_form_focus_problem (torget_record_dialog_get_form (self->dialog));
  return gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}

static gint64
new_id (gpointer user_data)
{
  return torget_session_new_id (
      torget_person_case_get_session (TORGET_MOVE_PART (user_data)->person_case));
}

static void
torget_move_part_collect (TorgetRecordPart *part,
                          GPtrArray *records,
                          TorgetRecordSet *removed)
{
  TorgetMovePart *self = TORGET_MOVE_PART (part);
  g_auto (Draft) draft = make_draft (self);
  g_autoptr (GArray) follow_ups = torget_move_along_part_list (self->along);

  torget_move_apply (&draft.move, follow_ups, records, new_id, self);
}

#define KEPT_GROUP "move"
#define KEPT_ADDRESS "address"

static void
torget_move_part_keep (TorgetRecordPart *part,
                       GKeyFile *kept)
{
  TorgetMovePart *self = TORGET_MOVE_PART (part);

  g_key_file_set_string (kept, KEPT_GROUP, KEPT_ADDRESS, gtk_editable_get_text (self->address));
  for (guint i = 0; i < self->rows->len; i++)
    torget_flag_row_keep (self->rows->pdata[i], kept, KEPT_GROUP,
                          g_array_index (self->member_ids, gint64, i));
}

static void
torget_move_part_restore (TorgetRecordPart *part,
                          GKeyFile *kept)
{
  TorgetMovePart *self = TORGET_MOVE_PART (part);
  g_autofree char *address = g_key_file_get_string (kept, KEPT_GROUP, KEPT_ADDRESS, NULL);

  if (address != NULL)
    gtk_editable_set_text (self->address, address);
  for (guint i = 0; i < self->rows->len; i++)
    torget_flag_row_restore (self->rows->pdata[i], kept, KEPT_GROUP,
                             g_array_index (self->member_ids, gint64, i));
}

static void
torget_move_part_dispose (GObject *object)
{
  g_clear_object (&TORGET_MOVE_PART (object)->person_case);
  G_OBJECT_CLASS (torget_move_part_parent_class)->dispose (object);
}

static void
torget_move_part_finalize (GObject *object)
{
  TorgetMovePart *self = TORGET_MOVE_PART (object);

  g_array_unref (self->member_ids);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (torget_move_part_parent_class)->finalize (object);
}

static void
torget_move_part_class_init (TorgetMovePartClass *klass)
{
  TorgetRecordPartClass *part_class = TORGET_RECORD_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_move_part_dispose;
  G_OBJECT_CLASS (klass)->finalize = torget_move_part_finalize;
  part_class->collect = torget_move_part_collect;
  part_class->focus_problem = torget_move_part_focus_problem;
  part_class->is_changed = torget_move_part_is_changed;
  part_class->judge = torget_move_part_judge;
  part_class->keep = torget_move_part_keep;
  part_class->restore = torget_move_part_restore;
}

static void
torget_move_part_init (TorgetMovePart *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Who moves"));
}

static void
edited_cb (TorgetMovePart *self)
{
  self->is_changed = TRUE;
  torget_record_part_emit_edited (TORGET_RECORD_PART (self));
}

static void
add_member (TorgetMovePart *self,
            const TorgetPerson *person)
{
  GtkWidget *row = torget_flag_row_new ();
  g_autofree char *name = torget_person_dup_name (person);
  g_autofree char *age = torget_person_dup_age (person, torget_clock_get_today ());

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), age != NULL ? age : "");
  torget_flag_row_set_active (TORGET_FLAG_ROW (row), TRUE);
  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

/**
 * torget_move_part_new:
 * @person_case: somebody of the household
 * @dialog: the dialog that the part is added to, whose record is the new registration
 * @address: where the new address is typed
 * @along: told what the move is
 *
 * Returns: (transfer floating): the part
 */
GtkWidget *
torget_move_part_new (TorgetPersonCase *person_case,
                      TorgetRecordDialog *dialog,
                      GtkEditable *address,
                      TorgetMoveAlongPart *along)
{
  TorgetMovePart *self = g_object_new (TORGET_TYPE_MOVE_PART, NULL);
  TorgetRecordSet *records = torget_person_case_get_records (person_case);

  self->person_case = g_object_ref (person_case);
  self->member_ids = torget_members_list_ids (person_case, TRUE);
  self->dialog = dialog;
  self->address = address;
  self->along = along;
  for (guint i = 0; i < self->member_ids->len; i++)
    add_member (self,
                torget_case_get_person (records, g_array_index (self->member_ids, gint64, i)));
  g_signal_connect_object (address, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
