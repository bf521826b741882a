namespace Course;

/// <summary>At which point momentum takes the gradient. Both of Nesterov's forms describe one method by different variables.</summary>
/// <remarks>Ledger E-20. Y. Nesterov, 1983; the shifted form: Y. Bengio et al., Advances in Optimizing Recurrent Networks, 2013.</remarks>
public enum Nesterov
{
    /// <summary>At θ itself: plain momentum, no look-ahead.</summary>
    None,

    /// <summary>
    /// At the look-ahead point, which is itself what is stored: the parameter is φ = θ + βΔ, so that gradients are taken where the
    /// parameter is. A step leads from one look-ahead point to the next.
    /// </summary>
    Shifted,

    /// <summary>At the look-ahead point θ + βΔ, to which the parameter θ is moved before its gradient is computed: <see cref="NesterovDescent{T}.LookAhead"/>.</summary>
    LookAhead,
}
