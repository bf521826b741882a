// WRONG sends the message forwards, W δ
// EXPECT example-check 1.5
// ANSWER message
double[] Message(double[,] W, double[] delta)
{
    var message = new double[W.GetLength(0)];
    for (int i = 0; i < W.GetLength(0); i++)
        for (int j = 0; j < delta.Length; j++)
            message[i] += W[i, j] * delta[j];
    return message;
}
