#pragma once
// The coefficients behind math/batch_functions.h. Polynomials, and one rational function, are interpolated at
// Chebyshev points; their own error stays below 0.35 of the last digit.

#include <cstdint>

namespace act {

/// What differs between float and double: polynomials, lowest power first, and reduction constants.
template <class T> struct Tables;

template <> struct Tables<float> {
    using Integer = std::int32_t;
    static constexpr int digits = 23;      ///< of the mantissa, as stored
    static constexpr double bias = 127.0;  ///< of the exponent, as stored
    static constexpr double lowest = -170; ///< eˣ counts as 0 from here on
    static constexpr double highest = 100; ///< and as ∞ from here on
    static constexpr double ln2[] = {0.693359375, -2.12194440054690582e-4};
    static constexpr double half_pi[] = {1.5703125, 4.837512969970703125e-4, 7.54978995489188216e-8};
    static constexpr double largest_angle = 8000; ///< up to which these suffice
    /// (eʳ − 1 − r)/r², |r| ≤ ln(2)/2
    static constexpr float exp[] = {0.500000002F,   0.166666667F,   0.0416664484F,
                                    0.00833330909F, 0.00139354518F, 0.000198929918F};
    /// (2·atanh(s)/s − 2)/s² in s² ≤ 0.0295
    static constexpr float log[] = {0.666666666F, 0.40000122F, 0.285508075F, 0.2333083F};
    /// exp(x²)·erfc(x), 0 ≤ x ≤ 45, numerator and denominator
    static constexpr float erfcx_over[] = {1.00000001F, 1.30220313F, 0.799522602F, 0.261960343F,
                                           0.0397729012F};
    static constexpr float erfcx_under[] = {1.0F,        2.43058343F,  2.54212304F,
                                            1.45223201F, 0.464317216F, 0.0704955754F};
    /// erf(x)/x in x², |x| ≤ 1
    static constexpr float erf[] = {1.12837917F,    -0.376126385F,    0.112837825F,   -0.0268654307F,
                                    0.00522103181F, -0.000848408041F, 0.00011265959F, -9.66704457e-06F};
    /// atan(x)/x in x², |x| ≤ tan(π/8)
    static constexpr float atan[] = {0.999999999F,  -0.333333069F, 0.19998183F,
                                     -0.142395327F, 0.105698288F,  -0.0602630523F};
    /// (sin(x)/x − 1)/x² in x², |x| ≤ π/4
    static constexpr float sin[] = {-0.166666667F, 0.00833333333F, -0.000198412667F, 2.75559372e-06F,
                                    -2.48007062e-08F};
    /// (cos(x) − 1 + x²/2)/x⁴ in x², |x| ≤ π/4
    static constexpr float cos[] = {0.0416666667F, -0.00138888889F, 2.48015851e-05F, -2.75563313e-07F,
                                    2.06970748e-09F};
};

template <> struct Tables<double> {
    using Integer = std::int64_t;
    static constexpr int digits = 52;
    static constexpr double bias = 1023.0;
    static constexpr double lowest = -1400;
    static constexpr double highest = 720;
    static constexpr double ln2[] = {6.93147180369123816490e-01, 1.90821492927058770002e-10};
    static constexpr double half_pi[] = {1.57079632673412561417, 6.07710050630396597660e-11,
                                         2.02226624879595063154e-21};
    static constexpr double largest_angle = 1e5;
    static constexpr double exp[] = {0.5,
                                     0.16666666666666666,
                                     0.04166666666666668,
                                     0.008333333333333335,
                                     0.0013888888888877397,
                                     0.00019841269841262181,
                                     2.480158734081826e-5,
                                     2.7557319250135434e-6,
                                     2.755725868862393e-7,
                                     2.5052068034668043e-8,
                                     2.0919802534908384e-9,
                                     1.6087737571667883e-10};
    static constexpr double log[] = {0.6666666666666666,  0.4000000000000088,  0.28571428570802404,
                                     0.22222222391987728, 0.18181795610879042, 0.15386241293734357,
                                     0.13268730539100895, 0.1308707158006738};
    static constexpr double erfcx_over[] = {1.0,
                                            2.3282528110574213,
                                            2.6877730365908028,
                                            1.9870718386201853,
                                            1.0318990589976796,
                                            0.39144748851790117,
                                            0.10968217313173334,
                                            0.022435879161080293,
                                            0.0032173089177624155,
                                            0.00029391559363016245,
                                            1.3131566804316591e-5};
    static constexpr double erfcx_under[] = {1.0,
                                             3.4566319781529339,
                                             5.5881645490547231,
                                             5.5882610979859983,
                                             3.8496729215094757,
                                             1.92337454375109,
                                             0.71344541492666254,
                                             0.19724621829714259,
                                             0.040027036332940648,
                                             0.0057141691288670645,
                                             0.00052095182577151679,
                                             2.3275096150731208e-5};
    static constexpr double erf[] = {1.1283791670955126,     -0.3761263890318375,    0.11283791670954879,
                                     -0.026866170645076792,  0.0052239776248180145,  -0.000854832698083379,
                                     0.0001205533111164271,  -1.4925595266831182e-5, 1.6461000484121368e-6,
                                     -1.6350312701054695e-7, 1.4659775274047436e-8,  -1.1372848856791674e-9,
                                     5.957176147748911e-11};
    static constexpr double atan[] = {1.0,
                                      -0.33333333333333326,
                                      0.19999999999997015,
                                      -0.1428571428532971,
                                      0.11111111085322109,
                                      -0.09090908059031191,
                                      0.07692281099937744,
                                      -0.06666205259976526,
                                      0.05876834004614161,
                                      -0.05217312574061591,
                                      0.04499500728984032,
                                      -0.03338782450121195,
                                      0.015113765096600925};
    static constexpr double sin[] = {-0.16666666666666666,  0.008333333333333331,  -0.00019841269841264567,
                                     2.7557319218954762e-6, -2.505210610025599e-8, 1.6058510875319195e-10,
                                     -7.585486485235938e-13};
    static constexpr double cos[] = {0.041666666666666664, -0.0013888888888888887, 2.4801587301584367e-5,
                                     -2.75573192211891e-7, 2.0876755717584403e-9,  -1.1470449354466773e-11,
                                     4.745198807202876e-14};
};

} // namespace act
