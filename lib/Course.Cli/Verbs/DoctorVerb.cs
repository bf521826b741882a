using System.CommandLine;
using Spectre.Console;

namespace Course.Cli;

/// <summary><c>course doctor</c>: what is here, and what each missing thing would give.</summary>
public static class DoctorVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "doctor",
            "Shows what is here (SDK, library, SIMD, Jupyter, plotly, PyTorch, sandbox, optional packages) and what each missing one would give.",
            ("doctor", "exit code 1 only when something is missing that the course cannot do without"));
        verb.SetAction((_, _) => Task.FromResult(Run(terminal)));
        return verb;
    }

    private static int Run(Terminal terminal)
    {
        var items = Examination.All();
        if (terminal.Live is { } live) live.Write(Table(items));
        else foreach (var item in items) terminal.Out.WriteLine($"{item.Mark} {item.Name}: {item.Found}{(item.Present ? "" : $" – {item.Gives}")}");
        var missing = items.Where(item => item is { Required: true, Present: false }).ToList();
        foreach (var item in missing) terminal.Error.WriteLine($"error: {item.Name}: {item.Found}; {item.Gives}");
        return missing.Count == 0 ? 0 : 1;
    }

    private static Table Table(IReadOnlyList<Symptom> items)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("", "what", "found", "missing, it would give");
        foreach (var item in items)
        {
            string colour = item.Present ? "green" : item.Required ? "red" : "yellow";
            table.AddRow($"[{colour}]{item.Mark}[/]", Markup.Escape(item.Name), Markup.Escape(item.Found), item.Present ? "" : Markup.Escape(item.Gives));
        }

        return table;
    }
}
