namespace Course.Notebooks.Host;

/// <summary>All cells run so far: their definitions, the values of their variables, the libraries they loaded.</summary>
internal sealed class ScriptSession
{
    private object?[] _submissions = new object?[2];

    public CellCompiler Compiler { get; } = new();

    public CellLoadContext Context { get; } = new();

    /// <summary>
    /// Compiles code and runs it on the calling thread. Definitions of code that fails to compile are not kept;
    /// those of code that fails while running are, as in every notebook.
    /// </summary>
    public void Run(string code, string label, CellInterruption interruption, Action<object> useResult)
    {
        var cell = Compiler.Compile(code, label, out var errors, interruption.Awaits)
            ?? throw new CellCompilationException(errors);
        foreach (string warning in CompilationReport.OfWarnings(cell.Warnings))
            Console.Error.WriteLine(warning);

        var run = cell.Load(Context);
        Compiler.Commit(cell);
        if (_submissions.Length < Compiler.Count + 2)
            Array.Resize(ref _submissions, 2 * _submissions.Length);

#pragma warning disable SYSLIB0046 // the only way to end a loop inside a library without ending the process
        System.Runtime.ControlledExecution.Run(() => RunOnPump(run, interruption, useResult), interruption.Aborted);
#pragma warning restore SYSLIB0046
    }

    private void RunOnPump(Func<object?[], Task<object?>> run, CellInterruption interruption, Action<object> useResult)
    {
        var pump = new CellPump();
        SynchronizationContext.SetSynchronizationContext(pump);
        try
        {
            var task = run(_submissions);
            pump.RunUntil(task, interruption.Awaits);
            if (task.GetAwaiter().GetResult() is { } result)
                useResult(result);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }
    }
}
