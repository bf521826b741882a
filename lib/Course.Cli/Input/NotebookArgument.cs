using System.CommandLine;

namespace Course.Cli;

/// <summary>The argument NOTEBOOK… that several verbs take.</summary>
public static class NotebookArgument
{
    /// <summary>Makes the argument for a verb; words that look like options and name no file are refused as unknown options.</summary>
    public static Argument<string[]> For(Command verb, string description, bool required = false)
    {
        var argument = new Argument<string[]>("NOTEBOOK")
        {
            Description = description,
            Arity = required ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
        };
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.StartsWith('-') && !File.Exists(token.Value))
                    result.AddError(ParseMistake.UnknownOption(verb, token.Value));
            }
        });
        verb.Arguments.Add(argument);
        return argument;
    }
}
