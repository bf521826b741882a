namespace Course.Notebooks;

/// <summary>A rule that can put right what it finds without changing what the notebook says.</summary>
public interface IFixableRule : INotebookRule
{
    /// <summary>Makes the notebook keep the rule.</summary>
    void Fix(Notebook notebook);
}
