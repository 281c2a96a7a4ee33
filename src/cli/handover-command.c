/* SPDX-License-Identifier: GPL-3.0-or-later */
/* import of a handover: what it holds and how it meets the file, and the answer to it. */
#include "config.h"

#include "cli/handover-command.h"

#include "base/moment.h"
#include "cli/deadline-print.h"
#include "cli/json-print.h"
#include "domain/code-list.h"
#include "domain/field-name.h"
#include "service/error.h"
#include "service/export-file.h"
#include "service/receipt.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define DEFAULT_SENDER "2480"

static const char *const matches[] = {
  [TORGET_HANDOVER_NEW] = "new",
  [TORGET_HANDOVER_KNOWN] = "known",
  [TORGET_HANDOVER_ALIKE] = "alike",
};

static const char *const states[] = {
  [TORGET_HANDOVER_UNSEEN] = "unseen",
  [TORGET_HANDOVER_ACCEPTED] = "accepted",
  [TORGET_HANDOVER_DECLINED] = "declined",
};

/* As an object */

static void
add_difference (JsonBuilder *builder,
                gconstpointer data)
{
  const TorgetHandoverDifference *difference = data;

  torget_cli_add_text (builder, "table", difference->type->name);
  torget_cli_add_text (builder, "field", difference->field->name);
  torget_cli_add_text (builder, "ours", difference->ours);
  torget_cli_add_text (builder, "theirs", difference->theirs);
}

static void
add_person (JsonBuilder *builder,
            gconstpointer data)
{
  const TorgetHandoverPerson *person = data;

  torget_cli_add_text (builder, "family_name", person->family_name);
  torget_cli_add_text (builder, "given_name", person->given_name);
  torget_cli_add_date (builder, "birth_date", person->birth_date);
  torget_cli_add_text (builder, "match", matches[person->match]);
  torget_cli_add_number (builder, "known_id", person->known_id);
  torget_cli_add_flag (builder, "hidden", person->is_hidden);
  torget_cli_add_number (builder, "added", person->n_added);
  torget_cli_add_objects (builder, "differences", person->differences, add_difference);
}

static void
add_group (JsonBuilder *builder,
           gconstpointer data)
{
  const TorgetHandoverCase *group = data;

  torget_cli_add_text (builder, "label", group->label);
  torget_cli_add_text (builder, "name", group->name);
  torget_cli_add_number (builder, "added", group->n_added);
  torget_cli_add_objects (builder, "differences", group->differences, add_difference);
  torget_cli_add_objects (builder, "persons", group->persons, add_person);
}

static void
add_missing (JsonBuilder *builder,
             const TorgetMissingFiles *missing)
{
  torget_cli_add_flag (builder, "gap", missing != NULL);
  torget_cli_add_number (builder, "first_missing", missing != NULL ? missing->first : 0);
  torget_cli_add_number (builder, "last_missing", missing != NULL ? missing->last : 0);
}

static void
print_json (TorgetHandover *handover,
            const char *answer)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "sender", torget_handover_get_sender (handover));
  torget_cli_add_flag (builder, "sealed", torget_handover_is_sealed (handover));
  add_missing (builder, torget_handover_get_missing (handover));
  torget_cli_add_flag (builder, "new_series", torget_handover_is_new_series (handover));
  torget_cli_add_text (builder, "before", states[torget_handover_get_state (handover)]);
  torget_cli_add_number (builder, "withheld", torget_handover_get_withheld (handover));
  torget_cli_add_text (builder, "legal_basis", torget_handover_get_legal_basis (handover));
  for (gsize i = 0; i < G_N_ELEMENTS (matches); i++)
    torget_cli_add_number (builder, matches[i],
                           torget_handover_count (handover, (TorgetHandoverMatch) i));
  torget_cli_add_text (builder, "answer", answer);
  torget_cli_add_objects (builder, "households", torget_handover_get_cases (handover), add_group);
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
}

/* As text */

static void
print_differences (GPtrArray *differences)
{
  const char *language = torget_cli_get_language ();

  for (guint i = 0; i < differences->len; i++)
    {
      const TorgetHandoverDifference *difference = g_ptr_array_index (differences, i);

      /* Translators: the name of a field, what stands here, what has come. */
      printf (_("    %s: here %s, in the handover %s\n"),
              torget_field_name_get (difference->type->name, difference->field->name, language),
              difference->ours, difference->theirs);
    }
}

static void
print_person (const TorgetHandoverPerson *person)
{
  static const char *const texts[] = {
    [TORGET_HANDOVER_NEW] = N_ ("new"),
    [TORGET_HANDOVER_KNOWN] = N_ ("already here"),
    [TORGET_HANDOVER_ALIKE] = N_ ("new; somebody here has the same name and birth date"),
  };
  char birth[TORGET_DATE_ISO_SIZE];

  if (person->is_hidden)
    puts (_("  Somebody who is protected here: already here"));
  else
    printf ("  %s, %s %s: %s\n", person->family_name != NULL ? person->family_name : "",
            person->given_name != NULL ? person->given_name : "",
            person->birth_date != TORGET_DATE_NONE
                ? torget_date_write_iso (person->birth_date, birth)
                : "",
            _(texts[person->match]));
  if (person->n_added > 0)
    printf (ngettext ("    %u record is added\n", "    %u records are added\n", person->n_added),
            person->n_added);
  print_differences (person->differences);
}

static void
print_before (TorgetHandover *handover)
{
  g_autofree char *day = NULL;

  if (torget_handover_get_state (handover) == TORGET_HANDOVER_UNSEEN)
    return;
  day = torget_moment_dup_day (torget_handover_get_decided_time (handover));
  if (torget_handover_get_state (handover) == TORGET_HANDOVER_ACCEPTED)
    /* Translators: a day and the name of a user. */
    printf (_("This file has come before: accepted on %s by %s.\n"), day,
            torget_handover_get_decided_by (handover));
  else
    /* Translators: a day and the name of a user. */
    printf (_("This file has come before: declined on %s by %s.\n"), day,
            torget_handover_get_decided_by (handover));
}

static void
print_head (TorgetHandover *handover)
{
  const guint n_withheld = torget_handover_get_withheld (handover);
  const TorgetMissingFiles *missing = torget_handover_get_missing (handover);

  /* Translators: the name of a municipality. */
  printf (_ ("Handover from %s.\n"),
          torget_code_label ("municipality", torget_handover_get_sender (handover),
                             torget_cli_get_language ()));
  if (!torget_handover_is_sealed (handover))
    puts (_("The file is not sealed: nothing shows who has written it."));
  if (missing != NULL)
    torget_cli_print_missing (missing);
  if (torget_handover_is_new_series (handover))
    puts (_("The sender has restored a backup since its last file. Ask whether everything has come "
            "that was sealed before."));
  if (n_withheld > 0)
    printf (ngettext ("The sender has withheld %u person.\n",
                      "The sender has withheld %u persons.\n", n_withheld),
            n_withheld);
  print_before (handover);
}

static void
print_text (TorgetHandover *handover)
{
  GPtrArray *groups = torget_handover_get_cases (handover);

  print_head (handover);
  for (guint i = 0; i < groups->len; i++)
    {
      const TorgetHandoverCase *group = g_ptr_array_index (groups, i);

      if (group->label != NULL || group->name != NULL)
        printf ("%s %s\n", group->label != NULL ? group->label : "",
                group->name != NULL ? group->name : "");
      for (guint j = 0; j < group->persons->len; j++)
        print_person (g_ptr_array_index (group->persons, j));
      print_differences (group->differences);
    }
  printf (_("%u persons are new, %u are already here, %u may be somebody who is here.\n"),
          torget_handover_count (handover, TORGET_HANDOVER_NEW),
          torget_handover_count (handover, TORGET_HANDOVER_KNOWN),
          torget_handover_count (handover, TORGET_HANDOVER_ALIKE));
}

/**
 * torget_cli_print_missing:
 * @missing: files of another office that have not come
 */
void
torget_cli_print_missing (const TorgetMissingFiles *missing)
{
  const char *office
      = torget_code_label ("municipality", missing->municipality, torget_cli_get_language ());

  if (missing->first == missing->last)
    /* Translators: number of a sealed file among those of one sender, and a municipality. */
    printf (_("File no. %u from %s has not come. Ask for it.\n"), missing->first, office);
  else
    /* Translators: numbers of the first and the last sealed file that are missing, and a
     * municipality. */
    printf (_("Files no. %u to %u from %s have not come. Ask for them.\n"), missing->first,
            missing->last, office);
}

/* The answer */

static TorgetHandover *
read_handover (TorgetCli *cli,
               const char *path,
               GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_read_handover_async (cli->session, file, NULL, NULL, NULL, torget_cli_wait_cb,
                                      &wait);
  result = torget_cli_wait (&wait);
  return torget_session_read_handover_finish (cli->session, result, error);
}

static gboolean
accept_all (TorgetCli *cli,
            TorgetHandover *handover,
            GError **error)
{
  /* Translators: what was done, for History; %s is the name of a municipality. */
  g_autofree char *label
      = g_strdup_printf (_ ("Handover from %s"),
                         torget_code_label ("municipality", torget_handover_get_sender (handover),
                                            torget_cli_get_language ()));
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };
  gint64 tx;

  torget_session_accept_handover_async (cli->session, handover, label, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_session_accept_handover_finish (cli->session, result, &tx, error);
}

static gboolean
decline (TorgetCli *cli,
         TorgetHandover *handover,
         const char *reason,
         GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_decline_handover_async (cli->session, handover, reason, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_session_decline_handover_finish (cli->session, result, error);
}

static void
print_answer (const char *answer)
{
  if (answer == NULL)
    puts (_("Nothing was changed. Answer with --accept or --decline REASON."));
  else if (g_str_equal (answer, "accepted"))
    puts (_("The handover was accepted."));
  else
    puts (_("The handover was declined; nothing of it was taken."));
}

static gboolean
write_receipt (TorgetCli *cli,
               TorgetHandover *handover,
               const TorgetCliReceive *options,
               GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (options->receipt);
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_write_receipt_async (cli->session, handover,
                                      options->sender != NULL ? options->sender : DEFAULT_SENDER,
                                      file, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_session_write_receipt_finish (cli->session, result, error);
}

/* The place of the receipt is looked at first: who does not get one should not be taken for
 * answered. */
static gboolean
answer_handover (TorgetCli *cli,
                 TorgetHandover *handover,
                 const TorgetCliReceive *options,
                 GError **error)
{
  if (options->receipt != NULL && !torget_export_file_check (options->receipt, error))
    return FALSE;
  if (options->accept && !accept_all (cli, handover, error))
    return FALSE;
  return options->decline == NULL || decline (cli, handover, options->decline, error);
}

static void
print (TorgetCli *cli,
       TorgetHandover *handover,
       const TorgetCliReceive *options)
{
  const char *answer
      = options->accept ? "accepted" : options->decline != NULL ? "declined" : NULL;

  if (cli->json)
    print_json (handover, answer);
  else
    {
      print_text (handover);
      print_answer (answer);
    }
}

/**
 * torget_cli_receive:
 * @cli: the options, with an open session
 * @path: path of a document of the region
 * @options: the answer; none leaves everything as it is
 * @status: (out): exit status
 *
 * Returns: whether it is a handover, or is refused; %FALSE for a document of another profile
 */
gboolean
torget_cli_receive (TorgetCli *cli,
                    const char *path,
                    const TorgetCliReceive *options,
                    TorgetExit *status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetHandover) handover = read_handover (cli, path, &error);

  if (g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_A_HANDOVER))
    return FALSE;
  if (handover == NULL || !answer_handover (cli, handover, options, &error))
    {
      *status = torget_cli_fail (error);
      return TRUE;
    }
  print (cli, handover, options);
  *status = options->receipt == NULL || write_receipt (cli, handover, options, &error)
                ? TORGET_EXIT_GOOD
                : torget_cli_fail (error);
  return TRUE;
}

/* Receipts */

static void
print_receipt (TorgetCli *cli,
               const TorgetReceipt *receipt)
{
  const char *sender
      = torget_code_label ("municipality", receipt->sender, torget_cli_get_language ());
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      if (receipt->is_accepted)
        /* Translators: the name of a municipality. */
        printf (_("%s has accepted the handover.\n"), sender);
      else
        /* Translators: the name of a municipality, and a reason. */
        printf (_("%s has declined the handover: %s\n"), sender,
                receipt->reason != NULL ? receipt->reason : "");
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "sender", receipt->sender);
  torget_cli_add_flag (builder, "accepted", receipt->is_accepted);
  torget_cli_add_number (builder, "persons", receipt->persons);
  torget_cli_add_text (builder, "reason", receipt->reason);
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
}

/**
 * torget_cli_import_receipt:
 * @cli: the options, with an open session
 * @path: path of a document of the region
 * @status: (out): exit status
 *
 * Returns: whether it is a receipt, or is refused; %FALSE for a document of another profile
 */
gboolean
torget_cli_import_receipt (TorgetCli *cli,
                           const char *path,
                           TorgetExit *status)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetReceipt) receipt = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_read_receipt_async (cli->session, file, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  receipt = torget_session_read_receipt_finish (cli->session, result, &error);
  if (g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID))
    return FALSE;
  if (receipt != NULL)
    print_receipt (cli, receipt);
  *status = receipt != NULL ? TORGET_EXIT_GOOD : torget_cli_fail (error);
  return TRUE;
}
