namespace Course;

/// <summary>
/// Keeps a training run in a file: weights, the running statistics of batch norms, the optimizer's arrays, and all counts. A run
/// that goes on from it takes the same steps as one that was never stopped.
/// </summary>
/// <remarks>
/// Names are places: "2.weight" is the weight of a chain's third layer, "optimizer.2.weight.m" Adam's m for it. The random
/// numbers of dropout are not kept: after loading, other units drop than would have.
/// </remarks>
public static class TrainingCheckpoint
{
    private const string OptimizerSteps = "optimizer.steps", Rate = "optimizer.learning rate", TrainerEpochs = "trainer.epochs", TrainerSteps = "trainer.steps";

    /// <summary>Saves a run.</summary>
    /// <param name="path">The file; an older one is replaced at the end, at once.</param>
    /// <param name="model">The network.</param>
    /// <param name="optimizer">Its optimizer.</param>
    /// <param name="epochs">How many epochs were finished: <see cref="Trainer{T, TTarget}.Epochs"/>.</param>
    /// <param name="steps">How many steps were taken: <see cref="Trainer{T, TTarget}.Steps"/>.</param>
    public static void Save<T>(string path, Layer<T> model, Optimizer<T> optimizer, int epochs = 0, int steps = 0) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var checkpoint = new Checkpoint();
        foreach (var (name, array) in Arrays(model, optimizer)) checkpoint.Add(name, array);
        checkpoint.Add(OptimizerSteps, optimizer.Steps);
        checkpoint.Add(Rate, optimizer.LearningRate);
        checkpoint.Add(TrainerEpochs, epochs);
        checkpoint.Add(TrainerSteps, steps);
        checkpoint.Save(path);
    }

    /// <summary>Puts a run back. Everything is checked first: where something does not fit, nothing is changed.</summary>
    /// <returns>The counts that the run was saved with, for <see cref="Trainer{T, TTarget}.ResumeAt"/>.</returns>
    /// <exception cref="CheckpointException">The file is damaged, or belongs to another network or optimizer.</exception>
    public static (int Epochs, int Steps) Load<T>(string path, Layer<T> model, Optimizer<T> optimizer) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var checkpoint = Checkpoint.Load(path);
        (string Name, Tensor<T> Array)[] arrays = [.. Arrays(model, optimizer)];
        foreach (var (name, array) in arrays) checkpoint.Check(name, array);
        checkpoint.CheckNoOthers(arrays.Select(pair => pair.Name));
        var (optimizerSteps, rate, epochs, steps) = (checkpoint.Number(OptimizerSteps), checkpoint.Number(Rate), checkpoint.Number(TrainerEpochs), checkpoint.Number(TrainerSteps));

        foreach (var (name, array) in arrays) checkpoint.CopyTo(name, array);
        optimizer.ResumeAt((int)optimizerSteps);
        optimizer.LearningRate = rate;
        return ((int)epochs, (int)steps);
    }

    private static IEnumerable<(string Name, Tensor<T> Array)> Arrays<T>(Layer<T> model, Optimizer<T> optimizer) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var named = Named(model).ToList();
        foreach (var (name, parameter) in named) yield return (name, parameter.Value);
        foreach (var (place, layer) in LayerTree.Leaves(model))
            if (layer is BatchNorm<T> norm)
            {
                yield return (LayerTree.Join(place, "running mean"), norm.RunningMean);
                yield return (LayerTree.Join(place, "running variance"), norm.RunningVariance);
            }
        foreach (var parameter in optimizer.Parameters)
        {
            int index = named.FindIndex(pair => ReferenceEquals(pair.Parameter, parameter));
            if (index < 0) throw new ArgumentException($"The optimizer trains a parameter '{parameter.Name}' of shape {parameter.Value.Shape} that the network does not have.", nameof(optimizer));
            foreach (var (name, array) in optimizer.State(parameter)) yield return ($"optimizer.{named[index].Name}.{name}", array);
        }
    }

    /// <summary>The parameters with the places of their layers; a layer's second parameter of one name becomes "weight 2".</summary>
    private static IEnumerable<(string Name, Parameter<T> Parameter)> Named<T>(Layer<T> model) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Dictionary<string, int> used = [];
        foreach (var (place, layer) in LayerTree.Leaves(model))
            foreach (var parameter in layer.Parameters)
            {
                string name = LayerTree.Join(place, parameter.Name);
                int times = used[name] = used.GetValueOrDefault(name) + 1;
                yield return (times == 1 ? name : $"{name} {times}", parameter);
            }
    }
}
