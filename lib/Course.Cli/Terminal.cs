using System.Text;
using Spectre.Console;

namespace Course.Cli;

/// <summary>Where the command writes: plain text always, and a live display where a person watches.</summary>
/// <param name="output">Results.</param>
/// <param name="error">Mistakes and failures.</param>
/// <param name="live">A terminal that can redraw, or null.</param>
public sealed class Terminal(TextWriter output, TextWriter error, IAnsiConsole? live = null)
{
    /// <summary>Results.</summary>
    public TextWriter Out { get; } = TextWriter.Synchronized(output);

    /// <summary>Mistakes and failures.</summary>
    public TextWriter Error { get; } = TextWriter.Synchronized(error);

    /// <summary>A terminal that can redraw, or null where the output goes to a file, a pipe or a dumb terminal.</summary>
    public IAnsiConsole? Live { get; } = live;

    /// <summary>The terminal this process was started in; <c>NO_COLOR</c> is respected.</summary>
    public static Terminal Real()
    {
        // Claims are full of formulas, which the C locale's encoding would turn into question marks.
        Console.OutputEncoding = new UTF8Encoding(false);
        bool live = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not ("dumb" or null or "");
        bool colours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Terminal(Console.Out, Console.Error, !live ? null : AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        }));
    }
}
