using System.CommandLine;
using System.Globalization;

namespace Course.Cli;

/// <summary>Options that take a number, with messages a person understands.</summary>
public static class NumberOption
{
    /// <summary>An option whose value is a whole number from 1.</summary>
    public static Option<int?> Positive(string name, string valueName, string description) => new(name)
    {
        Description = description,
        HelpName = valueName,
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0) return value;
            result.AddError($"{name} takes a whole number from 1, not '{text}'.");
            return null;
        },
    };
}
