using Course.Notebooks;

namespace Course.Assignments;

/// <summary>What went wrong in an answer cell, in the words of its outputs: it ran before any probe, so there is nothing to hide.</summary>
internal static class AnswerText
{
    private const int Longest = 600;

    public static string Of(CellResult result)
    {
        var error = result.Outputs.Select(output => new CellOutput(output)).LastOrDefault(output => output.Kind == OutputKind.Error);
        string text = result.Status switch
        {
            CellStatus.CompilationError => error?.ErrorValue ?? "It does not compile.",
            CellStatus.Error => error is null ? result.Message ?? "It failed." : $"{error.ErrorName}: {error.ErrorValue}",
            _ => result.Message ?? result.Status.ToString(),
        };
        return text.Length <= Longest ? text : text[..Longest] + " …";
    }
}
