// WRONG adds the gradients of the batch up and forgets to divide
// EXPECT minibatch-check 2
// ANSWER batch-gradient
Tensor<double> BatchGradient(Tensor<double> X, Tensor<double> y, Tensor<double> w,
    int[] rows)
{
    var x = X.Rows(rows);
    return x.Transpose().MatMul(x.MatMul(w) - y.Rows(rows));
}
