using System.CommandLine;

namespace Course.Cli;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class ParseMistake
{
    public static string Explain(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        bool isRoot = command == parsed.RootCommandResult.Command;
        string help = $"`course {(isRoot ? "" : command.Name + " ")}--help` shows what there is.";
        if (parsed.UnmatchedTokens.FirstOrDefault() is not { } token)
        {
            return isRoot
                ? $"error: name a verb: {string.Join(", ", command.Subcommands.Select(verb => verb.Name))}. {help}"
                : $"error: {Missing(parsed, command) ?? parsed.Errors[0].Message} {help}";
        }

        if (token.StartsWith('-')) return $"error: {UnknownOption(command, token)} {help}";
        return isRoot
            ? $"error: there is no verb '{token}'.{Suggestion.For(token, command.Subcommands.Select(verb => verb.Name))} {help}"
            : $"error: {command.Name} does not know what to do with '{token}'. {help}";
    }

    private static string? Missing(ParseResult parsed, Command command) => command.Arguments
        .Where(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 })
        .Select(argument => $"{command.Name} needs at least one {argument.Name}.")
        .FirstOrDefault();

    public static string UnknownOption(Command command, string token) =>
        $"{command.Name} has no option '{token}'.{Suggestion.For(token, command.Options.Where(option => !option.Hidden).Select(option => option.Name))}";
}
