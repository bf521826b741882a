namespace Course.Notebooks;

/// <summary>Hears how a run goes on. Notebooks run side by side, so calls come from several threads at once.</summary>
public interface IRunProgress
{
    /// <summary>A notebook begins.</summary>
    void Started(string name, int codeCells);

    /// <summary>A cell begins: the <paramref name="index"/>-th of the notebook's code cells, from 1.</summary>
    void CellStarted(string name, NotebookCell cell, int index, int codeCells);

    /// <summary>A notebook is done, one way or another.</summary>
    void Finished(NotebookRun run);
}
