using System.CommandLine;

namespace Course.Cli;

/// <summary>One verb of the command, with examples for its help.</summary>
public sealed class Verb(string name, string description, params (string Line, string Does)[] examples) : Command(name, description)
{
    /// <summary>Command lines after <c>course</c>, and what each does.</summary>
    public IReadOnlyList<(string Line, string Does)> Examples { get; } = examples;
}
