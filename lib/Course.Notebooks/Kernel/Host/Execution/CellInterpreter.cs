using System.Diagnostics;
using System.Globalization;

namespace Course.Notebooks.Host;

/// <summary>Carries out the parts of a cell, in order.</summary>
internal sealed class CellInterpreter
{
    private readonly string _folder = Environment.CurrentDirectory;
    private readonly LibraryReferences _libraries;
    private readonly PackageReferences _packages;
    private readonly Stack<string> _loading = [];

    public CellInterpreter()
    {
        _libraries = new LibraryReferences(Session.Compiler, Session.Context);
        _packages = new PackageReferences(_libraries, Session.Context);
    }

    public ScriptSession Session { get; } = new();

    /// <summary>Runs a cell; its result, if any, goes to the cell's output.</summary>
    public void Run(string code, string label, CellInterruption interruption)
    {
        long start = Stopwatch.GetTimestamp();
        var parts = CellReader.Read(code);
        Run(parts, label, _folder, interruption);
        if (parts.OfType<TimePart>().Any())
        {
            double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            Cells.Kernel.display(string.Create(CultureInfo.InvariantCulture, $"Wall time: {milliseconds:F1} ms"));
        }
    }

    private void Run(IReadOnlyList<CellPart> parts, string label, string folder, CellInterruption interruption)
    {
        foreach (var part in parts)
        {
            interruption.Awaits.ThrowIfCancellationRequested();
            switch (part)
            {
                case ReferencePart { Target: var target } when target.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase):
                    _packages.Add(target, interruption.Awaits);
                    break;
                case ReferencePart reference:
                    _libraries.Add(reference.Target, folder);
                    break;
                case PackageSourcePart source:
                    _packages.AddSource(source.Source);
                    break;
                case LoadPart load:
                    Load(load.File, folder, interruption);
                    break;
                case TextPart text:
                    Cells.DisplayedValue.ShowAs(text.Text, text.MimeType);
                    break;
                case CodePart code:
                    Session.Run(code.Code, label, interruption, ShowResult);
                    break;
            }
        }
    }

    private void Load(string file, string folder, CellInterruption interruption)
    {
        string path = Path.GetFullPath(file, folder);
        if (!File.Exists(path))
            throw new DirectiveException($"#load \"{file}\": there is no file {path}.");
        if (_loading.Contains(path))
            throw new DirectiveException($"#load \"{file}\": the file loads itself.");
        _loading.Push(path);
        try
        {
            foreach (string code in CellSource.Read(path))
                Run(CellReader.Read(code), path, Path.GetDirectoryName(path)!, interruption);
        }
        finally
        {
            _loading.Pop();
        }
    }

    private static void ShowResult(object result)
    {
        if (result is not Cells.DisplayedValue)     // what x.Display() answers is on the page already
            CellOutput.Current.Result(MimeBundle.Of(result));
    }
}
