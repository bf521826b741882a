namespace Course.Notebooks;

/// <summary>One formula or claim of the source documents that a notebook derives, runs and checks.</summary>
/// <param name="Id">Its id, such as <c>E-04</c>.</param>
/// <param name="Part">The part of the course, a Roman numeral.</param>
/// <param name="Claim">What is claimed.</param>
/// <param name="Notebook">The two digits of the notebook that owns the row.</param>
/// <param name="Check">How it is checked.</param>
/// <param name="Slip">The source's own statement does not hold; the notebook shows the right one.</param>
/// <param name="Question">The source leaves it open; the notebook answers by an experiment.</param>
public sealed record LedgerRow(string Id, string Part, string Claim, string Notebook, string Check, bool Slip, bool Question);
