# What every peer runs under: one thread, and the kernels its BLAS has for this processor. Sourced by ../run.
#
# OpenBLAS 0.3.21 and older recognise processors by their model number and take their oldest kernel, four times slower, for one
# they do not know. A setting that is there already is left alone.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1
if [ -z "${OPENBLAS_CORETYPE-}" ] && [ -r /proc/cpuinfo ]; then
  case $(grep -m 1 '^flags' /proc/cpuinfo) in
    *avx512_bf16*) export OPENBLAS_CORETYPE=Cooperlake ;;
    *avx512f*) export OPENBLAS_CORETYPE=SkylakeX ;;
    *avx2*) export OPENBLAS_CORETYPE=Haswell ;;
  esac
fi
