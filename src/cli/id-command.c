/* SPDX-License-Identifier: GPL-3.0-or-later */
/* check-id: what an identity number says. */
#include "config.h"

#include "cli/command.h"

#include "base/clock.h"
#include "domain/identifier.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
print_json (const char *input,
            const TorgetIdentifier *identifier)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *birth = torget_date_to_iso (identifier->birth_date);

  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "input", input);
  torget_cli_add_text (builder, "kind", identifier->kind != NULL ? identifier->kind : "unknown");
  torget_cli_add_flag (builder, "valid", identifier->valid);
  torget_cli_add_text (builder,
                       "normalized",
                       identifier->kind != NULL ? identifier->normalized : NULL);
  torget_cli_add_text (builder, "sex", identifier->sex);
  torget_cli_add_text (builder, "birth_date", birth);
  torget_cli_add_text (builder, "reason", torget_identifier_reason_get_code (identifier->reason));
  json_builder_end_object (builder);
  torget_cli_print_json (builder);
}

static const char *
get_reason_text (TorgetIdentifierReason reason)
{
  switch (reason)
    {
    case TORGET_IDENTIFIER_OK:
      return _("The number is valid.");
    case TORGET_IDENTIFIER_EMPTY:
      return _("Nothing was given.");
    case TORGET_IDENTIFIER_BAD_DATE:
      return _("There is no such day in the number.");
    case TORGET_IDENTIFIER_FUTURE:
      return _("The birth date in the number is after today.");
    case TORGET_IDENTIFIER_BAD_CHECKSUM:
      return _("The last digit is not the check digit of the others.");
    case TORGET_IDENTIFIER_BAD_FORMAT:
    default:
      return _("This is not written as an identity number.");
    }
}

/**
 * torget_cli_check_id:
 * @cli: the options
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: exit status; %TORGET_EXIT_NO when the number is not valid
 */
TorgetExit
torget_cli_check_id (TorgetCli *cli,
                     int argc,
                     char *argv[])
{
  TorgetIdentifier identifier;

  if (argc != 2)
    return torget_cli_usage (_("check-id needs one number."));
  identifier = torget_identifier_parse (argv[1], torget_clock_get_today ());
  if (cli->json)
    print_json (argv[1], &identifier);
  else if (identifier.kind != NULL)
    printf ("%s\t%s\t%s\n", identifier.normalized, identifier.kind,
            get_reason_text (identifier.reason));
  else
    puts (get_reason_text (identifier.reason));
  return identifier.valid ? TORGET_EXIT_GOOD : TORGET_EXIT_NO;
}
