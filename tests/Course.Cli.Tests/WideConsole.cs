using Spectre.Console;

namespace Course.Cli.Tests;

/// <summary>A terminal that can redraw and is wide enough for every table, and what was written on it.</summary>
internal sealed class WideConsole
{
    private readonly StringWriter _text = new();

    public WideConsole()
    {
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(_text),
        });
        Console.Profile.Width = 200;
    }

    public IAnsiConsole Console { get; }

    public string Output => _text.ToString();
}
