using System.CommandLine;
using System.Globalization;

namespace Course.Cli;

/// <summary>The option <c>--shard I/N</c>.</summary>
internal static class ShardOption
{
    public static Option<(int Part, int Of)?> Create() => new("--shard")
    {
        Description = "Grade only the I-th of N parts of the class; `gradebook merge` joins them.",
        HelpName = "I/N",
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            string[] parts = text.Split('/');
            if (parts.Length == 2 && Number(parts[0]) is { } part && Number(parts[1]) is { } of && part <= of) return (part, of);
            result.AddError($"--shard takes I/N with I from 1 to N, such as 1/4, not '{text}'.");
            return null;
        },
    };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;
}
