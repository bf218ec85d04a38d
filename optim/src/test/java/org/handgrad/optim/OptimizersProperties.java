package org.handgrad.optim;

import net.jqwik.api.Group;
import org.handgrad.optim.contract.OptimizerContract;
import org.handgrad.optim.schedule.Exponential;
import org.handgrad.optim.schedule.Schedule;

/**
 * Every optimizer keeps the laws of {@link OptimizerContract}. The stated numbers of steps are about one and a half times the
 * largest of 200 random bowls, corners of the range included.
 */
class OptimizersProperties {

    @Group
    class OfSgd implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new Sgd(0.05);
        }

        @Override
        public int stepsToTheBottom() {
            return 800;
        }
    }

    @Group
    class OfMomentum implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new Momentum(0.02, 0.9);
        }

        @Override
        public int stepsToTheBottom() {
            return 200;
        }
    }

    @Group
    class OfNesterov implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new Nesterov(0.02, 0.9);
        }

        @Override
        public int stepsToTheBottom() {
            return 200;
        }
    }

    @Group
    class OfMultiplicativeNoise implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return NoisySgd.multiplicative(0.02, 0.5, 1);
        }

        @Override
        public int stepsToTheBottom() {
            return 2500;
        }

        @Override
        public boolean movesCoordinatesAlone() {
            return false;
        }
    }

    @Group
    class OfAnnealedNoise implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return NoisySgd.annealed(0.02, 1e-4, 1);
        }

        @Override
        public int stepsToTheBottom() {
            return 2500;
        }

        @Override
        public boolean restsWithoutGradient() {
            return false;
        }

        @Override
        public boolean movesCoordinatesAlone() {
            return false;
        }
    }

    @Group
    class OfLangevin implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new Langevin(0.02, 1e-8, 1);
        }

        @Override
        public int stepsToTheBottom() {
            return 2500;
        }

        @Override
        public boolean restsWithoutGradient() {
            return false;
        }

        @Override
        public boolean movesCoordinatesAlone() {
            return false;
        }
    }

    @Group
    class OfAdaGrad implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new AdaGrad(1);
        }

        @Override
        public int stepsToTheBottom() {
            return 50;
        }
    }

    @Group
    class OfAdaGradOfKeras implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return AdaGrad.keras(1);
        }

        @Override
        public int stepsToTheBottom() {
            return 50;
        }
    }

    @Group
    class OfAdaDelta implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new AdaDelta();
        }

        @Override
        public int stepsToTheBottom() {
            return 1500;
        }
    }

    @Group
    class OfRmsProp implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new RmsProp(0.01);
        }

        @Override
        public int stepsToTheBottom() {
            return 500;
        }
    }

    @Group
    class OfRmsPropOfKeras implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return RmsProp.keras(0.01);
        }

        @Override
        public int stepsToTheBottom() {
            return 500;
        }
    }

    @Group
    class OfCentredRmsProp implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new CentredRmsProp(0.01);
        }

        @Override
        public int stepsToTheBottom() {
            return 600;
        }
    }

    @Group
    class OfAdam implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new Adam(0.1);
        }

        @Override
        public int stepsToTheBottom() {
            return 120;
        }
    }

    @Group
    class OfAdamOfKeras implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return Adam.keras(0.1);
        }

        @Override
        public int stepsToTheBottom() {
            return 120;
        }
    }

    @Group
    class OfAdamWithoutEpsilon implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new Adam(Schedule.constant(0.1), 0.9, 0.999, Epsilon.outside(0));
        }

        @Override
        public int stepsToTheBottom() {
            return 120;
        }
    }

    @Group
    class OfAdamW implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new AdamW(0.1);
        }

        @Override
        public int stepsToTheBottom() {
            return 4000;
        }

        @Override
        public boolean restsWithoutGradient() {
            return false;
        }
    }

    @Group
    class OfAmsGrad implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new AmsGrad(0.1);
        }

        @Override
        public int stepsToTheBottom() {
            return 150;
        }
    }

    @Group
    class OfNadam implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new Nadam(0.1);
        }

        @Override
        public int stepsToTheBottom() {
            return 120;
        }
    }

    @Group
    class OfAdaMax implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new AdaMax(0.1);
        }

        @Override
        public int stepsToTheBottom() {
            return 150;
        }
    }

    @Group
    class OfRAdam implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new RAdam(0.05);
        }

        @Override
        public int stepsToTheBottom() {
            return 800;
        }
    }

    @Group
    class OfLion implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new Lion(new Exponential(0.05, 0.997));
        }

        @Override
        public int stepsToTheBottom() {
            return 120;
        }
    }

    @Group
    class OfRprop implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new Rprop(0.1);
        }

        @Override
        public int stepsToTheBottom() {
            return 40;
        }
    }

    @Group
    class OfLbfgs implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new Lbfgs();
        }

        @Override
        public int stepsToTheBottom() {
            return 30;
        }

        @Override
        public boolean movesCoordinatesAlone() {
            return false;
        }
    }

    @Group
    class OfClipValue implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new ClipValue(1).then(new Sgd(0.05));
        }

        @Override
        public int stepsToTheBottom() {
            return 900;
        }
    }

    @Group
    class OfClipNorm implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new ClipNorm(1).then(new Sgd(0.05));
        }

        @Override
        public int stepsToTheBottom() {
            return 900;
        }

        @Override
        public boolean movesCoordinatesAlone() {
            return false;
        }
    }

    @Group
    class OfClipGlobalNorm implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new ClipGlobalNorm(1).then(new Sgd(0.05));
        }

        @Override
        public int stepsToTheBottom() {
            return 900;
        }

        @Override
        public boolean movesCoordinatesAlone() {
            return false;
        }
    }

    @Group
    class OfWeightDecay implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new WeightDecay(1e-5).then(new Sgd(0.05));
        }

        @Override
        public int stepsToTheBottom() {
            return 900;
        }

        @Override
        public boolean restsWithoutGradient() {
            return false;
        }
    }

    @Group
    class OfReduceOnPlateau implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return new Adam(0.1).then(new ReduceOnPlateau(0.9, 20));
        }

        @Override
        public int stepsToTheBottom() {
            return 150;
        }
    }

    @Group
    class OfParameterGroups implements OptimizerContract {

        @Override
        public Optimizer optimizer() {
            return ParameterGroups.of(new Adam(0.1)).onBiases(new Sgd(0.05)).on("scale", new Momentum(0.02, 0.9));
        }

        @Override
        public int stepsToTheBottom() {
            return 800;
        }

        @Override
        public boolean movesCoordinatesAlone() {
            return false;
        }
    }
}
